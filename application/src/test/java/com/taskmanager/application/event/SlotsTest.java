package com.taskmanager.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class SlotsTest {
    @ParameterizedTest
    @CsvSource({"alice, 29", "bob, 18"})
    void givesUsersTheSlotsOfTheStoredRows(String user, int slot) {
        assertThat(Slots.of(new UserId(user))).isEqualTo(slot);
    }

    /// Known answers of MurmurHash3 x86 32 with seed 0.
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 3c2569b2",
        "aa, 371091a9",
        "test, ba6bd213",
        "abc, b3dd93fa",
        "'Hello, world!', c0363e43",
        "The quick brown fox jumps over the lazy dog, 2e4ff723"
    })
    void hashesLikeEverybodyElse(String text, String hex) {
        assertThat(Murmur3.hash(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo((int) Long.parseLong(hex, 16));
    }
}
