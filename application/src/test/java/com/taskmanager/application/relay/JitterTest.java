package com.taskmanager.application.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class JitterTest {
    @Test
    void leavesNothingToChanceWhereThereIsNoRoom() {
        var exactly = Duration.ofMillis(5);

        assertThat(Jitter.between(exactly, exactly, new Random(1))).isEqualTo(exactly);
    }
}
