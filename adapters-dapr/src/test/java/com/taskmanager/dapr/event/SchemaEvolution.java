package com.taskmanager.dapr.event;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What may happen to a released schema: optional fields may be added, and words about it may
/// change. Anything else is a new major version, and that is a new file.
final class SchemaEvolution {
    private static final Set<String> WORDS = Set.of("title", "description", "$comment", "examples");

    private final List<String> breaks = new ArrayList<>();

    private SchemaEvolution() {}

    static List<String> breaks(JsonNode released, JsonNode current) {
        var evolution = new SchemaEvolution();
        evolution.compareSchemas("", released, current);
        return evolution.breaks;
    }

    private void compareSchemas(String at, JsonNode released, JsonNode current) {
        if (!released.isObject() || !current.isObject()) {
            compareValues(at, released, current);
            return;
        }
        for (var keyword : released.propertyNames()) {
            compareKeyword(at, keyword, released.path(keyword), current.path(keyword));
        }
        for (var keyword : current.propertyNames()) {
            if (!WORDS.contains(keyword) && !released.has(keyword)) {
                breaks.add(at + "/" + keyword + " was added");
            }
        }
    }

    private void compareKeyword(String at, String keyword, JsonNode released, JsonNode current) {
        var place = at + "/" + keyword;
        if (WORDS.contains(keyword)) {
            return;
        }
        switch (keyword) {
            case "properties" -> compareProperties(place, released, current);
            case "items" -> compareSchemas(place, released, current);
            default -> compareValues(place, released, current);
        }
    }

    private void compareProperties(String at, JsonNode released, JsonNode current) {
        for (var name : released.propertyNames()) {
            compareSchemas(at + "/" + name, released.path(name), current.path(name));
        }
    }

    private void compareValues(String at, JsonNode released, JsonNode current) {
        if (!released.equals(current)) {
            breaks.add(at + " was changed");
        }
    }
}
