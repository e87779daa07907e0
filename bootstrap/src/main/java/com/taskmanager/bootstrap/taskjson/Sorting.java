package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.application.port.TaskQuery.Field;
import com.taskmanager.application.port.TaskQuery.SortKey;

import java.util.Arrays;
import java.util.List;

/// Orders as they are asked for: names separated by commas, a minus before those that descend.
final class Sorting {
    static final List<SortKey> DEFAULT = read("due_date,id");

    private Sorting() {}

    static List<SortKey> read(String text) {
        var keys = Arrays.stream(text.split(",", -1)).map(Sorting::key).toList();
        if (keys.stream().map(SortKey::field).distinct().count() < keys.size()) {
            throw new WrongValue("must not name a field twice");
        }
        return keys;
    }

    private static SortKey key(String text) {
        boolean descending = text.startsWith("-");
        var name = descending ? text.substring(1) : text;
        return new SortKey(Values.constant(Field.class, name), descending);
    }
}
