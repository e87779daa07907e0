package com.taskmanager.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

class StartLimitTest {
    @Test
    void isTwoMinutesOrWhatIsSaid() {
        assertThat(StartLimit.of(Map.of())).isEqualTo(Duration.ofMinutes(2));
        assertThat(StartLimit.of(Map.of("STACK_START_SECONDS", " 300 ")))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "five", "999999"})
    void saysWhatIsNoLimit(String given) {
        assertThatThrownBy(() -> StartLimit.of(Map.of("STACK_START_SECONDS", given)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("STACK_START_SECONDS is no number of seconds");
    }
}
