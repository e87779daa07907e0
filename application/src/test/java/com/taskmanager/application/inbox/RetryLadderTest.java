package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class RetryLadderTest {
    static Stream<Arguments> ladders() {
        return Stream.of(
                Arguments.of("com.taskmanager.task.completed", List.of(30, 300, 1800)),
                Arguments.of("com.taskmanager.task.updated", List.of(1, 2, 4, 8, 16)),
                Arguments.of(
                        "com.taskmanager.reminder.triggered",
                        List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512)),
                Arguments.of(
                        "com.taskmanager.task.created", List.of(1, 2, 4, 8, 16, 32, 64, 128, 256)),
                Arguments.of(null, List.of(1, 2, 4, 8, 16, 32, 64, 128, 256)));
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void waitsInTheseStepsAndThenNoMore(@Nullable String type, List<Integer> seconds) {
        var ladder = RetryLadder.of(type);

        for (int failures = 1; failures <= seconds.size(); failures++) {
            assertThat(ladder.after(failures))
                    .contains(Duration.ofSeconds(seconds.get(failures - 1)));
        }
        assertThat(ladder.after(seconds.size() + 1)).isEmpty();
    }
}
