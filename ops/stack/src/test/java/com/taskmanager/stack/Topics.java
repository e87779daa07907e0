package com.taskmanager.stack;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/// What is in the topics, and what somebody who bypasses everything puts there.
record Topics(Map<String, Object> connection) {

    static Topics of(Stack stack) {
        return new Topics(Map.copyOf(stack.broker().administrator()));
    }

    /// By somebody who has set up his producer otherwise.
    Topics with(String setting, Object value) {
        var settings = new HashMap<>(connection);
        settings.put(setting, value);
        return new Topics(settings);
    }

    /// Accepted by the broker when it returns.
    void publish(String topic, String key, byte[] event) throws Exception {
        publishTogether(topic, key, List.of(event));
    }

    /// Whoever's key it would have been.
    void publishTo(String topic, int partition, byte[] event) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        connection, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, "", event)).get();
        }
    }

    /// In one message set, so that whoever reads one of them reads all.
    void publishTogether(String topic, String key, List<byte[]> events) throws Exception {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 200);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var event : events) {
                sent.add(producer.send(new ProducerRecord<>(topic, key, event)));
            }
            producer.flush();
            for (var each : sent) {
                each.get();
            }
        }
    }

    /// Everything that is in the topic at this moment, in the order of its partitions.
    List<String> read(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        connection, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (partitions.stream()
                    .anyMatch(it -> consumer.position(it) < end.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(it -> found.add(new String(it.value(), StandardCharsets.UTF_8)));
            }
            return found;
        }
    }
}
