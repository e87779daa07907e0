package com.taskmanager.persistence.task;

import java.util.Map;

/// A piece of a WHERE clause and the values of its named parameters.
record Condition(String text, Map<String, Object> parameters) {}
