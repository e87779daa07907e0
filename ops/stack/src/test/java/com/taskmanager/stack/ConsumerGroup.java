package com.taskmanager.stack;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/// What the broker says of those who read a topic together.
///
/// @param name the app id of their role
record ConsumerGroup(Topics topics, String name, String topic) {

    /// Until everything that is in the topic now has been acknowledged.
    void awaitAllRead() throws Exception {
        try (var admin = Admin.create(topics.connection())) {
            var ends = ends(admin);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> read(admin).entrySet().containsAll(ends.entrySet()));
        }
    }

    /// The client ids of those who have partitions, one for each member.
    List<String> clientsWithPartitions() {
        try (var admin = Admin.create(topics.connection())) {
            var group = admin.describeConsumerGroups(List.of(name)).all().get().get(name);
            return Objects.requireNonNull(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .map(MemberDescription::clientId)
                    .sorted()
                    .toList();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of partitions that hold something.
    private Map<TopicPartition, Long> ends(Admin admin) throws Exception {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions(admin).forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    private List<TopicPartition> partitions(Admin admin) throws Exception {
        var description =
                Objects.requireNonNull(
                        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        return IntStream.range(0, description.partitions().size())
                .mapToObj(n -> new TopicPartition(topic, n))
                .toList();
    }

    private Map<TopicPartition, Long> read(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get();
        var read = new HashMap<TopicPartition, Long>();
        committed.forEach((partition, offset) -> read.put(partition, offset.offset()));
        return read;
    }
}
