package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class BreakersTest {
    private final Breakers breakers = new Breakers(new Random(1));

    @Test
    void blockATopicForItsPauseAndKnowItDoesNotWorkAfterwards() {
        breakers.of(UPDATES).admit(NOON);
        var pause = breakers.of(TASKS).failed(NOON);

        assertThat(breakers.blocked(NOON)).containsExactly(TASKS);
        assertThat(breakers.blocked(NOON.plus(pause))).isEmpty();
        assertThat(breakers.open()).containsExactly(TASKS);
    }
}
