package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizesTest {
    private static final int SLOT = 7;

    private final BatchSizes sizes = new BatchSizes();

    @Test
    void offersAllThatWasReadWhileAllIsWell() {
        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(Selection.ROWS_MAX);
    }

    @Test
    void offersHalfAfterTwoFailures() {
        sizes.failed(SLOT, TASKS, 40);
        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(Selection.ROWS_MAX);

        sizes.failed(SLOT, TASKS, 40);

        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(20);
        assertThat(sizes.rowsMax(SLOT, UPDATES)).isEqualTo(Selection.ROWS_MAX);
    }

    @Test
    void offersOneHoweverOftenItFails() {
        for (int failure = 0; failure < 4; failure++) {
            sizes.failed(SLOT, TASKS, 1);
        }

        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(1);
    }

    @Test
    void offersTwiceAsManyAfterEachSuccess() {
        shrinkTo(150);

        sizes.succeeded(SLOT, TASKS);
        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(300);

        sizes.succeeded(SLOT, TASKS);
        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(Selection.ROWS_MAX);
    }

    @Test
    void forgetsAFailureWithASuccess() {
        sizes.failed(SLOT, TASKS, 40);
        sizes.succeeded(SLOT, TASKS);
        sizes.failed(SLOT, TASKS, 40);

        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(Selection.ROWS_MAX);
    }

    private void shrinkTo(int rows) {
        sizes.failed(SLOT, TASKS, rows * 2);
        sizes.failed(SLOT, TASKS, rows * 2);
        assertThat(sizes.rowsMax(SLOT, TASKS)).isEqualTo(rows);
    }
}
