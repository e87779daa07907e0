package com.taskmanager.domain.recurrence;

/// A checked RFC 5545 rule.
public record RecurrenceRule(String text) {}
