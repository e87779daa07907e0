package com.taskmanager.domain.recurrence;

/// What came of reading a rule.
public sealed interface RuleParsing {
    record Parsed(RecurrenceRule rule) implements RuleParsing {}

    /// `reason` is meant for the person who wrote the rule.
    record Refused(String reason) implements RuleParsing {}
}
