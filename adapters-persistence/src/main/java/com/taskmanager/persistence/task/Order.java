package com.taskmanager.persistence.task;

import static java.util.stream.Collectors.joining;

import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.application.port.TaskQuery.Field;
import com.taskmanager.application.port.TaskQuery.SortKey;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A total order of tasks: absent values last in both directions, the id at the end. Pages are cut
/// by the values of the last task seen (keyset), so what is inserted or deleted meanwhile moves no
/// other task to another page.
record Order(List<SortKey> keys) {

    static Order of(List<SortKey> asked) {
        var keys = new ArrayList<SortKey>();
        for (var key : asked) {
            keys.add(key);
            if (key.field() == Field.ID) {
                return new Order(keys);
            }
        }
        keys.add(new SortKey(Field.ID, false));
        return new Order(keys);
    }

    String sql() {
        return keys.stream()
                .map(key -> column(key).sql() + (key.descending() ? " DESC" : "") + " NULLS LAST")
                .collect(joining(", "));
    }

    Cursor cursorAt(Task task) {
        var values = new ArrayList<@Nullable String>();
        keys.forEach(key -> values.add(column(key).write(task)));
        return new Cursor(values, task.id().value());
    }

    /// Errors: `IllegalArgumentException` for a cursor of another order, or a forged one.
    Condition after(@Nullable Cursor cursor) {
        return cursor == null
                ? new Condition("true", Map.of())
                : new Condition(afterSql(cursor), parameters(cursor));
    }

    /// `(a > 1) OR (a = 1 AND b > 2) OR …`, with nulls as the highest.
    private String afterSql(Cursor cursor) {
        var alternatives = new ArrayList<String>();
        var same = new StringBuilder();
        for (int i = 0; i < keys.size() && i < cursor.values().size(); i++) {
            var column = column(keys.get(i)).sql();
            boolean isNull = cursor.values().get(i) == null;
            if (!isNull) {
                alternatives.add(same + beyond(column, keys.get(i).descending(), i));
            }
            same.append(isNull ? column + " IS NULL AND " : column + " = :after" + i + " AND ");
        }
        return alternatives.stream().collect(joining(") OR (", "((", "))"));
    }

    private static String beyond(String column, boolean descending, int i) {
        var comparison = column + (descending ? " < " : " > ") + ":after" + i;
        return "(" + comparison + " OR " + column + " IS NULL)";
    }

    private Map<String, Object> parameters(Cursor cursor) {
        if (cursor.values().size() != keys.size() || cursor.values().getLast() == null) {
            throw new IllegalArgumentException("the cursor belongs to another order");
        }
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < keys.size(); i++) {
            var value = cursor.values().get(i);
            if (value != null) {
                parameters.put("after" + i, read(column(keys.get(i)), value));
            }
        }
        return parameters;
    }

    private static Object read(SortColumn column, String value) {
        try {
            return column.read(value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the cursor is not one of this list's", e);
        }
    }

    private static SortColumn column(SortKey key) {
        return SortColumn.of(key.field());
    }
}
