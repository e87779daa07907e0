package com.taskmanager.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Properties;

class CarriersTest {
    private final Properties system = new Properties();

    @Test
    void areMoreThanRequestsComeAtOnce() {
        Carriers.provide(system, 2);

        assertThat(system).containsEntry("jdk.virtualThreadScheduler.parallelism", "32");
    }

    @Test
    void areNotFewerThanProcessors() {
        Carriers.provide(system, 64);

        assertThat(system).containsEntry("jdk.virtualThreadScheduler.parallelism", "64");
    }

    @Test
    void areAsManyAsSomebodyHasChosen() {
        system.setProperty("jdk.virtualThreadScheduler.parallelism", "4");

        Carriers.provide(system, 2);

        assertThat(system).containsEntry("jdk.virtualThreadScheduler.parallelism", "4");
    }
}
