package com.taskmanager.bootstrap.adapter.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.bootstrap.door.Answer;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is larger than the program takes at once: 40 events of which sixteen fit.
class DeliveryFunctionTest {
    private static final Consumer CONSUMER =
            new Consumer("c", true, Set.of(Topic.TASK_EVENTS), _ -> {});
    private static final List<String> IDS =
            IntStream.range(0, 40).mapToObj(Integer::toString).toList();

    private final List<List<String>> delivered = new ArrayList<>();
    private final List<InboxSignal> told = new ArrayList<>();
    private int refusedFrom = Integer.MAX_VALUE;

    @Test
    void isAppliedInPartsAndAnsweredAsOne() {
        var answer = deliver(large());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(delivered).hasSize(3);
        assertThat(delivered.stream().flatMap(List::stream)).containsExactlyElementsOf(IDS);
        assertThat(text(answer))
                .isEqualTo(
                        IDS.stream()
                                .map("{\"entryId\":\"%s\",\"status\":\"SUCCESS\"}"::formatted)
                                .collect(Collectors.joining(",", "{\"statuses\":[", "]}")));
    }

    @Test
    void isRefusedWholeWhenALaterPartCannotBeTaken() {
        refusedFrom = 2;

        assertThat(deliver(large()).status()).isEqualTo(503);
        assertThat(delivered).as("the first part is applied, and comes again").hasSize(2);
    }

    @Test
    void isToldOfWhenNotOneEventFits() {
        var answer = deliver(bytes("{\"entries\":[" + entry("0", 9_000_000) + "]}"));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(delivered).isEmpty();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        InboxSignal.Refused.class,
                        refused -> assertThat(refused.reason()).contains("8388608 bytes"));
    }

    @Test
    void isOfNoInterestWhenItsSenderIsGone() {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw new IOException("reset");
                    }
                };

        assertThat(function().apply(new DeliveryBody(broken)).status()).isEqualTo(400);
        assertThat(told).isEmpty();
    }

    private Answer deliver(byte[] body) {
        return function().apply(new DeliveryBody(new ByteArrayInputStream(body)));
    }

    private DeliveryFunction function() {
        return new DeliveryFunction(
                (_, delivery) -> taken(delivery.entries()),
                CONSUMER,
                Topic.TASK_EVENTS,
                (_, signal) -> told.add(signal));
    }

    private DeliveryResult taken(List<Entry> entries) {
        delivered.add(entries.stream().map(Entry::entryId).toList());
        return delivered.size() >= refusedFrom
                ? new DeliveryResult.NotReady("paused")
                : new DeliveryResult.Answered(
                        entries.stream()
                                .map(it -> it.entryId())
                                .map(it -> new EntryAnswer(it, DeliveryResult.Status.SUCCESS))
                                .toList());
    }

    private static byte[] large() {
        return bytes(
                IDS.stream()
                        .map(id -> entry(id, 500_000))
                        .collect(Collectors.joining(",", "{\"entries\":[", "]}")));
    }

    private static String entry(String id, int length) {
        return "{\"entryId\":\"%s\",\"event\":\"%s\"}".formatted(id, "A".repeat(length));
    }

    private static String text(Answer answer) {
        return new String(answer.body().bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
