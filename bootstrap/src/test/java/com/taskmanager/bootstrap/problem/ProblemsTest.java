package com.taskmanager.bootstrap.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Throwable cause = new IllegalStateException("Key (title)=(secret)");

    @Test
    void saysWhetherSomethingMayHaveBeenChanged() {
        var lost = Problems.of(new OutcomeUnknown("lost", cause));
        var away = Problems.of(new Unavailable("away", cause));
        var busy = Problems.of(new Contention("busy", cause));

        assertThat(lost.code()).isEqualTo(Code.OUTCOME_UNKNOWN);
        assertThat(away.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(busy.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.retryAfterSeconds()).isNotNull();
        assertThat(away.retryAfterSeconds()).isNotNull();
    }

    @Test
    void letsNoMessageFromInsideOut() {
        assertThat(Problems.of(cause).json().toString())
                .contains("internal_error")
                .doesNotContain("secret");
        assertThat(Trail.of(new RuntimeException("secret too", cause)))
                .contains("IllegalStateException", "ProblemsTest")
                .doesNotContain("secret");
    }

    @Test
    void hasACodeForEveryStatusOfTheServer() {
        assertThat(Problem.ofStatus(404).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(Problem.ofStatus(431).code()).isEqualTo(Code.INVALID_REQUEST);
        assertThat(Problem.ofStatus(431).status()).isEqualTo(431);
        assertThat(Problem.ofStatus(505).code()).isEqualTo(Code.INTERNAL_ERROR);
    }
}
