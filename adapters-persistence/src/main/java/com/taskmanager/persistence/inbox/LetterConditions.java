package com.taskmanager.persistence.inbox;

import com.taskmanager.application.lookup.LetterFilter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which rows of `dead_letter` are of a filter: the conditions that there are, and their values.
public final class LetterConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private LetterConditions() {}

    public static LetterConditions of(LetterFilter filter) {
        var all = new LetterConditions();
        var scope = filter.scope();
        all.add("status = :status", "status", filter.status().name());
        all.add("consumer = :consumer", "consumer", scope.consumer());
        all.add("topic = :topic", "topic", scope.topic() == null ? null : scope.topic().name());
        all.add("user_id = :user", "user", scope.user() == null ? null : scope.user().value());
        all.add("type = :type", "type", filter.type());
        all.add("starts_with(error, :error)", "error", filter.error());
        all.add(
                "since >= :from",
                "from",
                filter.from() == null ? null : Columns.time(filter.from()));
        all.add(
                "since < :until",
                "until",
                filter.until() == null ? null : Columns.time(filter.until()));
        return all;
    }

    /// The statement, with the conditions where it says `{conditions}`.
    public String in(String statement) {
        return statement.replace("{conditions}", String.join(" AND ", conditions));
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
