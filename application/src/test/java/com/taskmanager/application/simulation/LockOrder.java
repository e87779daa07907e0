package com.taskmanager.application.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rows were waited for by somebody who held which others. Where that goes round in a circle,
/// some transactions may one day wait for each other, whether they did this time or not.
final class LockOrder {
    private final Map<Object, Set<Object>> wantedWith = new LinkedHashMap<>();

    /// Somebody who holds these wants that, and would wait for it.
    void wanted(Set<Object> held, Object row) {
        held.forEach(one -> wantedWith.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(row));
    }

    /// The first circle there is.
    Optional<List<Object>> circle() {
        var done = new LinkedHashSet<>();
        return wantedWith.keySet().stream()
                .flatMap(row -> circle(row, new ArrayList<>(), done).stream())
                .findFirst();
    }

    private Optional<List<Object>> circle(Object row, List<Object> path, Set<Object> done) {
        if (path.contains(row)) {
            return Optional.of(List.copyOf(path.subList(path.indexOf(row), path.size())));
        }
        if (!done.add(row)) {
            return Optional.empty();
        }
        path.add(row);
        var found =
                wantedWith.getOrDefault(row, Set.of()).stream()
                        .flatMap(next -> circle(next, path, done).stream())
                        .findFirst();
        if (found.isEmpty()) {
            path.removeLast();
        }
        return found;
    }
}
