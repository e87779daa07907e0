package com.taskmanager.stack.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One document of the files under `deploy/`, as YAML reads it.
public record Manifest(Map<String, Object> content) {

    public String kind() {
        return String.valueOf(content.get("kind"));
    }

    public String name() {
        return String.valueOf(map("metadata").get("name"));
    }

    void rename(String name) {
        map("metadata").put("name", name);
    }

    /// The version of Dapr's own kinds; other kinds are not for a sidecar.
    boolean isForSidecar() {
        return String.valueOf(content.get("apiVersion")).startsWith("dapr.io/");
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String name) {
        return (Map<String, Object>) content.getOrDefault(name, Map.of());
    }

    /// The named values of a component; other kinds have none.
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> values() {
        return map("spec").get("metadata") instanceof List<?> named
                ? (List<Map<String, Object>>) named
                : new ArrayList<>();
    }
}
