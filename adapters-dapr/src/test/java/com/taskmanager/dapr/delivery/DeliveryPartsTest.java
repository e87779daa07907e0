package com.taskmanager.dapr.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.dapr.delivery.Delivery.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DeliveryPartsTest {
    private static final int LARGEST_ENTRY = "{\"entries\":[".length() + entry(30).length();

    /// Of every length from the least that goes, so that it is cut at each of its bytes.
    @ParameterizedTest
    @ValueSource(strings = {",", " ,\n ", ",  "})
    void areTheWholeDeliveryWhereverItIsCut(String between) throws Exception {
        var delivery = delivery(30, between);
        var whole = DeliveryReader.read(delivery).entries();

        for (int most = LARGEST_ENTRY + between.length() + 1; most <= delivery.length + 1; most++) {
            var parts = parts(delivery, most);

            assertThat(parts).extracting(Delivery::form).containsOnly(Form.BULK);
            assertThat(parts.stream().flatMap(part -> part.entries().stream()))
                    .as("in parts of %d", most)
                    .containsExactlyElementsOf(whole);
        }
    }

    @Test
    void areOneWhereAllOfItFits() throws Exception {
        var delivery = delivery(3, ",");

        assertThat(parts(delivery, delivery.length))
                .containsExactly(DeliveryReader.read(delivery))
                .extracting(Delivery::topic)
                .containsExactly("task-events");
        assertThat(parts(delivery, delivery.length - 1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half of an ev", "[7]", "{\"id\": \"1\"}"})
    void areOneOfWhatIsNoBulk(String body) throws Exception {
        assertThat(parts(bytes(body), 100)).containsExactly(DeliveryReader.read(bytes(body)));
    }

    /// Nothing of them is taken for an event that nobody can read.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "half of an event, and more of it",
                "{\"id\": \"1\", \"data\": \"a long one\"}",
                "{\"entries\": [{\"entryId\": \"1\", \"event\": \"QUFBQUFBQUFB\"}]}"
            })
    void areNotThereWhenNotOneEventFits(String body) {
        assertThatThrownBy(() -> parts(bytes(body), 30)).isInstanceOf(DeliveryParts.Unfit.class);
    }

    /// What is left is no event either, though a delivery of that alone would be taken for one.
    @ParameterizedTest
    @ValueSource(strings = {"7", "{\"entryId\": \"1\"}", "{\"event\": {}}", "x"})
    void areNotThereWhenALargeDeliveryGoesWrongFurtherOn(String entry) throws Exception {
        var body =
                bytes(
                        "{\"entries\":["
                                + entry(1)
                                + ","
                                + entry(2)
                                + ","
                                + entry
                                + "],\"a\":\"b\"}");
        var parts = new DeliveryParts(new ByteArrayInputStream(body), LARGEST_ENTRY + 10);

        assertThat(parts.next().orElseThrow().entries()).hasSize(1);
        assertThatThrownBy(
                        () -> {
                            while (parts.next().isPresent()) {}
                        })
                .isInstanceOf(DeliveryParts.Unfit.class);
    }

    /// Of a second list, which counts: the first is not looked at any more.
    @Test
    void areNotThereWhenTheirListHasJustBegun() {
        var body = bytes("{\"entries\":[" + entry(1) + "],\"entries\":[");

        assertThatThrownBy(() -> parts(body, body.length - 1))
                .isInstanceOf(DeliveryParts.Unfit.class);
    }

    private static List<Delivery> parts(byte[] body, int most) throws IOException {
        var parts = new DeliveryParts(new ByteArrayInputStream(body), most);
        var read = new ArrayList<Delivery>();
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            read.add(part.get());
        }
        return read;
    }

    private static byte[] delivery(int entries, String between) {
        return bytes(
                IntStream.rangeClosed(1, entries)
                        .mapToObj(DeliveryPartsTest::entry)
                        .collect(
                                Collectors.joining(
                                        between,
                                        "{\"entries\":[",
                                        "],\"topic\":\"task-events\"}")));
    }

    private static String entry(int number) {
        var event = Base64.getEncoder().encodeToString(bytes("event " + number));
        return "{\"entryId\":\"%d\",\"event\":\"%s\"}".formatted(number, event);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
