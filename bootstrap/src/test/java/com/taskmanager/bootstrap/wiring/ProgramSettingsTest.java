package com.taskmanager.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.bootstrap.wiring.ProgramSettings.Relay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class ProgramSettingsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_001})
    void refusesToLetEventsWaitForLonger(long ms) {
        assertThatThrownBy(() -> new Relay(2, DEADLINE, Duration.ofMillis(ms)))
                .hasMessageContaining("taskmanager.relay.gather-max must be between 0 and 1s");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33})
    void refusesWorkersThatThereAreNoSlotsFor(int workers) {
        assertThatThrownBy(() -> new Relay(workers, DEADLINE, Duration.ZERO))
                .hasMessageContaining("taskmanager.relay.workers must be between 1 and 32");
    }

    @Test
    void takesTheEndsOfWhatIsAllowed() {
        assertThat(new Relay(32, DEADLINE, Duration.ofSeconds(1)).workers()).isEqualTo(32);
        assertThat(new Relay(1, DEADLINE, Duration.ZERO).workers()).isEqualTo(1);
    }
}
