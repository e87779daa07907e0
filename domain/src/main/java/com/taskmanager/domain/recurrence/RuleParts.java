package com.taskmanager.domain.recurrence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A rule taken apart. Text in, text out is the canonical form: parts in the order of [RulePart],
/// upper case, without what is understood (`INTERVAL=1`, the Gregorian `RSCALE`).
record RuleParts(Map<RulePart, String> values) {
    RuleParts {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /// `text` has passed [RuleCheck#objection].
    static RuleParts of(String text) {
        var values = new EnumMap<RulePart, String>(RulePart.class);
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            values.put(RulePart.valueOf(part.substring(0, equals)), part.substring(equals + 1));
        }
        values.remove(RulePart.RSCALE);
        values.remove(RulePart.INTERVAL, "1");
        return new RuleParts(values);
    }

    boolean has(RulePart part) {
        return values.containsKey(part);
    }

    boolean hasAny(RulePart... parts) {
        return List.of(parts).stream().anyMatch(this::has);
    }

    Optional<String> get(RulePart part) {
        return Optional.ofNullable(values.get(part));
    }

    String freq() {
        return get(RulePart.FREQ).orElseThrow();
    }

    int interval() {
        return get(RulePart.INTERVAL).map(Integer::parseInt).orElse(1);
    }

    OptionalInt count() {
        return get(RulePart.COUNT).stream().mapToInt(Integer::parseInt).findFirst();
    }

    List<String> list(RulePart part) {
        return get(part).map(value -> List.of(value.split(",", -1))).orElseGet(List::of);
    }

    List<Integer> numbers(RulePart part) {
        return list(part).stream().map(Integer::valueOf).toList();
    }

    RuleParts with(RulePart part, String value) {
        var changed = new EnumMap<RulePart, String>(RulePart.class);
        changed.putAll(values);
        changed.put(part, value);
        return new RuleParts(changed);
    }

    RuleParts without(RulePart... parts) {
        var changed = new EnumMap<RulePart, String>(RulePart.class);
        changed.putAll(values);
        List.of(parts).forEach(changed::remove);
        return new RuleParts(changed);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
