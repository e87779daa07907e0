package com.taskmanager.bootstrap.endtoend;

import tools.jackson.databind.JsonNode;

/// A place in a series.
record Occurrence(String seriesId, int number) {
    static Occurrence of(JsonNode task) {
        return new Occurrence(task.get("series_id").asString(), task.get("occurrence_no").asInt());
    }

    Occurrence next() {
        return new Occurrence(seriesId, number + 1);
    }
}
