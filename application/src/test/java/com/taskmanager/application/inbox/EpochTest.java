package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpochTest {
    /// Above the third number all that was applied is of the second history.
    private static final Epoch SECOND = new Epoch(2, 3);

    @Test
    void beginsWithTheFirstEventOfANewerHistory() {
        assertThat(Epoch.FIRST.with(4, 2)).isEqualTo(SECOND);
    }

    @Test
    void goesOnWithFurtherEventsOfItsHistory() {
        assertThat(SECOND.with(5, 2)).isEqualTo(SECOND);
    }

    @Test
    void takesNumbersUpToItsBaseForGivenAgainInItsHistory() {
        assertThat(SECOND.isGivenAgain(3, 2)).isTrue();
        assertThat(SECOND.isGivenAgain(4, 2)).isFalse();
    }
}
