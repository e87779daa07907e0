package com.taskmanager.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Water the plants", "植物に水をやる", "اسق النباتات", "🌱👩‍👩‍👧‍👦"})
    void takesATitleInAnyScript(String text) {
        assertThat(new Title("  " + text + "\u2003").text()).isEqualTo(text);
    }

    @Test
    void countsATitleInCodePoints() {
        assertThat(new Title("🌱".repeat(500)).text()).hasSize(1000);
        refuses(() -> new Title("🌱".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u2003",
                "a\u0000b",
                "a\nb",
                "a\u0085b",
                "\uD83C",
                "\uDF31\uD83C"
            })
    void refusesATitleThatIsNone(String text) {
        refuses(() -> new Title(text));
    }

    @Test
    void takesLinesAndTabsInADescription() {
        assertThat(new Description("one\r\n\ttwo").text()).isEqualTo("one\r\n\ttwo");
        refuses(() -> new Description(""));
        refuses(() -> new Description("a\u0000"));
        assertThat(new Description("🌱".repeat(10_000)).text()).hasSize(20_000);
        refuses(() -> new Description("a".repeat(10_001)));
        refuses(() -> new Description("\uD83C"));
    }

    @Test
    void keepsTagsInOrderAndOnce() {
        assertThat(new Tags(List.of(" home ", "garden", "home")).names())
                .containsExactly("home", "garden");
        refuses(() -> new Tags(List.of(" ")));
        assertThat(new Tags(List.of("🌱".repeat(50))).names()).hasSize(1);
        refuses(() -> new Tags(List.of("a".repeat(51))));
        refuses(() -> new Tags(List.of("\uD83C")));
        refuses(() -> new Tags(List.of("a\u0007")));
        assertThat(new Tags(numbers(20)).names()).hasSize(20);
        refuses(() -> new Tags(numbers(21)));
        assertThat(new Tags(Collections.nCopies(21, "same")).names()).containsExactly("same");
    }

    @Test
    void isDueInYearsOfFourDigitsInEveryZone() {
        assertThat(new Due.Day(LocalDate.of(1, 1, 1)).date()).hasYear(1);
        assertThat(new Due.Day(LocalDate.of(9998, 12, 31)).date()).hasYear(9998);
        refuses(() -> new Due.Day(LocalDate.of(0, 12, 31)));
        refuses(() -> new Due.Day(LocalDate.of(9999, 1, 1)));
        refuses(() -> new Due.Moment(Instant.parse("0000-12-31T23:59:59Z")));
        refuses(() -> new Due.Moment(Instant.parse("9999-01-01T00:00:00Z")));
    }

    @Test
    void isDueAtTheSameMomentInEveryZone() {
        var noon = Instant.parse("2027-01-31T12:00:00Z");

        assertThat(new Due.Moment(noon).instant(ZoneId.of("Asia/Tokyo"))).isEqualTo(noon);
    }

    @Test
    void numbersTasksFromOne() {
        assertThat(new TaskId(1).value()).isEqualTo(1);
        refuses(() -> new TaskId(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a/b", "a\n"})
    void refusesAUserIdOfAnotherForm(String id) {
        refuses(() -> new UserId(id));
    }

    @Test
    void takesAUserIdOf64Characters() {
        assertThat(new UserId("a".repeat(64))).hasToString("a".repeat(64));
        refuses(() -> new UserId("a".repeat(65)));
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static void refuses(Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run);
    }
}
