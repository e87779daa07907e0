package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.ReadEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Any bytes get an answer, in reasonable time, and nobody gets an event that is not theirs. A seed
/// that fails is in the name of the test.
class CloudEventReadingFuzzTest {
    private static final int MUTATIONS_PER_SEED = 500;
    private static final List<byte[]> EXAMPLES =
            Golden.files().stream().map(Golden::onTheWire).toList();
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e999999999",
                    "9".repeat(60),
                    "9".repeat(70_000),
                    "0.1",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\udc00x\"",
                    "[]",
                    "{}",
                    "[".repeat(70) + "]".repeat(70),
                    "{\"a\":1,\"a\":2}",
                    "\"bob\"",
                    "\"2027-13-45T99:99:99Z\"",
                    "\"+999999999-01-01T00:00:00Z\"",
                    "\"FREQ=SECONDLY\"",
                    "\"" + "x".repeat(70_000) + "\"");

    private final CloudEventReading reading = new CloudEventReading();

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    static Stream<byte[]> monsters() {
        return Stream.of(
                        "[".repeat(1_000_000),
                        "{\"data\":".repeat(200_000),
                        "9".repeat(1_000_000),
                        "{\"sequence\":1" + "0".repeat(999_980) + "}",
                        "\"" + "x".repeat(1_000_000) + "\"",
                        "{\"" + "x".repeat(1_000_000) + "\":1}",
                        "{" + "\"a\":1,".repeat(150_000) + "\"b\":1}",
                        "\ufeff{}",
                        "\u0000".repeat(1_000_000))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersMutatedEvents(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS_PER_SEED; i++) {
            check(mutated(EXAMPLES.get(random.nextInt(EXAMPLES.size())), random));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersEventsWithForeignValues(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS_PER_SEED; i++) {
            check(withAnotherValue(EXAMPLES.get(random.nextInt(EXAMPLES.size())), random));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersNoise(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS_PER_SEED; i++) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            check(noise);
        }
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void answersMonstersInTime(byte[] monster) {
        assertTimeout(Duration.ofSeconds(5), () -> check(monster));
    }

    private void check(byte[] bytes) {
        var data = EventData.of(bytes);
        switch (reading.read(Topic.TASK_EVENTS, data, "alice")) {
            case ReadEvent.Understood(var event) -> {
                assertThat(event.stream().user()).isEqualTo(Samples.ALICE);
                assertThat(event.place().sequence()).isPositive();
            }
            case ReadEvent.Numbered numbered -> {
                assertThat(numbered.stream().user()).isEqualTo(Samples.ALICE);
                assertThat(numbered.place().sequence()).isPositive();
                assertThat(numbered.problem()).matches("[ -~]{1,300}");
            }
            case ReadEvent.Unreadable unreadable ->
                    assertThat(unreadable.problem()).matches("[ -~]{1,300}");
        }
    }

    /// A few bytes changed, a piece cut out, or a piece there twice.
    private static byte[] mutated(byte[] example, Random random) {
        var bytes = example.clone();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        return switch (random.nextInt(3)) {
            case 0 -> bytes;
            case 1 -> joined(bytes, from, to);
            default -> joined(bytes, to, from);
        };
    }

    private static byte[] joined(byte[] bytes, int headEnd, int tailBegin) {
        var joined = new byte[headEnd + bytes.length - tailBegin];
        System.arraycopy(bytes, 0, joined, 0, headEnd);
        System.arraycopy(bytes, tailBegin, joined, headEnd, bytes.length - tailBegin);
        return joined;
    }

    /// Still JSON, but what stands after one of the colons is something else.
    private static byte[] withAnotherValue(byte[] example, Random random) {
        var text = new String(example, StandardCharsets.UTF_8);
        var fields = text.split("(?<=\":)", -1);
        int chosen = 1 + random.nextInt(fields.length - 1);
        var value = VALUES.get(random.nextInt(VALUES.size()));
        fields[chosen] =
                fields[chosen].replaceFirst(
                        "^(\"([^\"\\\\]|\\\\.)*\"|[a-z0-9]+|\\[.*?]|\\{)",
                        Matcher.quoteReplacement(value));
        return String.join("", fields).getBytes(StandardCharsets.UTF_8);
    }
}
