package com.taskmanager.domain.task;

import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;

import org.jspecify.annotations.Nullable;

/// A partial update inside a recurrence; cleared parts are the defaults again. Where nothing
/// repeated before, a rule must be named.
public record RecurrencePatch(
        @Nullable RecurrenceRule rule,
        Patch<RepeatFrom> repeatFrom,
        Patch<Missed> missed,
        Patch<Boolean> paused) {

    /// Null when there is no rule to repeat by.
    @Nullable Recurrence applyTo(@Nullable Recurrence before) {
        var ruleAfter = rule != null ? rule : before == null ? null : before.rule();
        if (ruleAfter == null) {
            return null;
        }
        return before == null
                ? on(ruleAfter, RepeatFrom.DUE, Missed.CATCH_UP_ONE, false)
                : on(ruleAfter, before.repeatFrom(), before.missed(), before.paused());
    }

    private Recurrence on(
            RecurrenceRule ruleAfter, RepeatFrom from, Missed missedBefore, boolean pausedBefore) {
        return new Recurrence(
                ruleAfter,
                repeatFrom.applyTo(from, RepeatFrom.DUE),
                missed.applyTo(missedBefore, Missed.CATCH_UP_ONE),
                paused.applyTo(pausedBefore, false));
    }
}
