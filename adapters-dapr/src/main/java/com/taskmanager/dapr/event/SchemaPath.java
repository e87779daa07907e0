package com.taskmanager.dapr.event;

/// Where a schema is served, and found among the resources: `/schemas/task.created/v1.json`. The
/// major version is part of it; a schema of another major is another file.
record SchemaPath(String value) {
    static SchemaPath ofMajor1(String name) {
        return new SchemaPath("/schemas/" + name + "/v1.json");
    }

    /// Whether a `dataschema` names this: the path itself, or a URL that ends with it.
    boolean isNamedBy(String dataSchema) {
        return dataSchema.endsWith(value)
                && (dataSchema.length() == value.length() || dataSchema.contains("://"));
    }

    @Override
    public String toString() {
        return value;
    }
}
