package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.bootstrap.door.Answer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.function.Function;

/// Pages of lists, as every list here has them.
final class Pages {
    private Pages() {}

    static <T> Answer answer(
            List<T> items, Function<T, ? extends JsonNode> line, @Nullable String nextCursor) {
        var json = JsonNodeFactory.instance.objectNode();
        var array = json.putArray("items");
        items.forEach(item -> array.add(line.apply(item)));
        return Answer.ok(json.put("next_cursor", nextCursor));
    }
}
