package com.taskmanager.stack.manifest;

import org.yaml.snakeyaml.Yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A JSON patch (RFC 6902), of which `test`, `add` and `replace` are understood.
record Patch(List<Map<String, Object>> operations) {

    static Patch parsed(String yaml) {
        return new Patch(new Yaml().load(yaml));
    }

    void applyTo(Manifest manifest) {
        operations.forEach(operation -> apply(operation, manifest.content()));
    }

    private static void apply(Map<String, Object> operation, Object document) {
        var steps = String.valueOf(operation.get("path")).substring(1).split("/", -1);
        var place = document;
        for (int i = 0; i < steps.length - 1; i++) {
            place = step(place, steps[i]);
        }
        var last = steps[steps.length - 1];
        var value = copy(Objects.requireNonNull(operation.get("value"), "no value"));
        switch (String.valueOf(operation.get("op"))) {
            case "test" -> test(step(place, last), value, operation);
            case "add", "replace" -> set(place, last, value);
            default -> throw new IllegalStateException("not understood: " + operation);
        }
    }

    private static Object step(Object place, String name) {
        var found =
                place instanceof List<?> list
                        ? list.get(Integer.parseInt(name))
                        : ((Map<?, ?>) place).get(name);
        return Objects.requireNonNull(found, "there is no " + name);
    }

    private static void test(Object found, Object expected, Map<String, Object> operation) {
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s is %s".formatted(operation.get("path"), found));
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(Object place, String name, Object value) {
        switch (place) {
            case Map<?, ?> map -> ((Map<String, Object>) map).put(name, value);
            case List<?> list when name.equals("-") -> ((List<Object>) list).add(value);
            case List<?> list -> ((List<Object>) list).set(Integer.parseInt(name), value);
            default -> throw new IllegalStateException("nothing can be put into " + place);
        }
    }

    /// Two documents must not share what one of them may change.
    private static Object copy(Object value) {
        return new Yaml().load(new Yaml().dump(value));
    }
}
