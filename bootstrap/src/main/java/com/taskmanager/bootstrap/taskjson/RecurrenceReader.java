package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;
import com.taskmanager.domain.recurrence.RuleParsing.Parsed;
import com.taskmanager.domain.recurrence.RuleParsing.Refused;
import com.taskmanager.domain.task.Patch;
import com.taskmanager.domain.task.RecurrencePatch;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Reads how a task repeats: an object, or one of four words for its rule.
final class RecurrenceReader {
    private static final Set<String> SHORT_FORMS = Set.of("daily", "weekly", "monthly", "yearly");

    private RecurrenceReader() {}

    /// Null when there is none, or none that is right.
    static @Nullable Recurrence recurrence(Field field) {
        if (field.isEmpty()) {
            return null;
        }
        return field.node().isString() ? shortForm(field) : object(field.fields());
    }

    /// A word replaces the whole recurrence; an object is merged into what was there.
    static Patch<RecurrencePatch> patch(Field field) {
        if (field.isEmpty()) {
            return field.isNull() ? Patch.clear() : Patch.keep();
        }
        var patch = field.node().isString() ? replacement(field) : merge(field.fields());
        return patch == null ? Patch.keep() : Patch.set(patch);
    }

    private static @Nullable Recurrence shortForm(Field field) {
        var rule = field.value(RecurrenceReader::word);
        return rule == null ? null : Recurrence.of(rule);
    }

    private static @Nullable Recurrence object(Fields fields) {
        var rule = fields.field("rule").required(RecurrenceReader::rule);
        var from = fields.field("repeat_from").valueOr(RepeatFrom.DUE, RecurrenceReader::from);
        var missed = fields.field("missed").valueOr(Missed.CATCH_UP_ONE, RecurrenceReader::missed);
        boolean paused = fields.field("paused").valueOr(false, Values::truth);
        fields.refuseOthers();
        return rule == null ? null : new Recurrence(rule, from, missed, paused);
    }

    private static @Nullable RecurrencePatch replacement(Field field) {
        var rule = field.value(RecurrenceReader::word);
        return rule == null
                ? null
                : new RecurrencePatch(rule, Patch.clear(), Patch.clear(), Patch.clear());
    }

    private static RecurrencePatch merge(Fields fields) {
        var rule = fields.field("rule");
        if (rule.isNull()) {
            rule.refuse("cannot be cleared; \"recurrence\": null ends the series");
        }
        var patch =
                new RecurrencePatch(
                        rule.value(RecurrenceReader::rule),
                        fields.field("repeat_from").patch(RecurrenceReader::from),
                        fields.field("missed").patch(RecurrenceReader::missed),
                        fields.field("paused").patch(Values::truth));
        fields.refuseOthers();
        return patch;
    }

    private static RecurrenceRule word(JsonNode node) {
        if (!SHORT_FORMS.contains(Values.text(node))) {
            throw new WrongValue(
                    "must be daily, weekly, monthly, yearly, or an object with a rule");
        }
        return rule(node);
    }

    private static RecurrenceRule rule(JsonNode node) {
        return switch (RecurrenceRule.parse(Values.text(node))) {
            case Parsed(var rule) -> rule;
            case Refused(var reason) -> throw new WrongValue(reason);
        };
    }

    private static RepeatFrom from(JsonNode node) {
        return Values.constant(RepeatFrom.class, Values.text(node));
    }

    private static Missed missed(JsonNode node) {
        return Values.constant(Missed.class, Values.text(node));
    }
}
