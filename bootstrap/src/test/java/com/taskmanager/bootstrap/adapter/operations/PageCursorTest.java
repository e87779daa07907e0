package com.taskmanager.bootstrap.adapter.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.bootstrap.problem.FieldErrors;
import com.taskmanager.bootstrap.taskjson.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;

class PageCursorTest {
    private static final String LIST = "dead letters of one consumer";

    private final FieldErrors errors = new FieldErrors();

    @Test
    void leadsBackToItsPlace() {
        var cursor = PageCursor.write(LIST, List.of("a user", "7"));

        assertThat(PageCursor.<Long>read(field(cursor), LIST, place -> Long.valueOf(place.get(1))))
                .isEqualTo(7);
    }

    @Test
    void isRefusedForAnotherList() {
        refuses(PageCursor.write("another", List.of("7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "", "99999999999999999999"})
    void isRefusedWhereItsDigestIsRightAndItsPlaceIsNone(String madeUp) {
        refuses(PageCursor.write(LIST, List.of(madeUp)));
    }

    @Test
    void isRefusedWhereSomethingIsMissing() {
        var cursor = PageCursor.write(LIST, List.of("7"));

        assertThat(PageCursor.<String>read(field(cursor), LIST, place -> place.get(1))).isNull();
        assertThat(errors.isEmpty()).isFalse();
    }

    @Test
    void isRefusedWithWhatNoColumnCanHold() {
        var cursor = PageCursor.write(LIST, List.of("a\0b"));

        assertThat(PageCursor.<String>read(field(cursor), LIST, List::getFirst)).isNull();
        assertThat(errors.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "%00"})
    void isRefusedWhereItIsNothingOfOurs(String text) {
        refuses(text);
    }

    private void refuses(String cursor) {
        assertThat(
                        PageCursor.<Long>read(
                                field(cursor), LIST, place -> Long.valueOf(place.getFirst())))
                .isNull();
        assertThat(errors.isEmpty()).isFalse();
    }

    private Field field(String text) {
        return new Field("/cursor", JsonNodeFactory.instance.stringNode(text), errors);
    }
}
