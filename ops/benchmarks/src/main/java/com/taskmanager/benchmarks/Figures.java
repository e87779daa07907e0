package com.taskmanager.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known, by the runs that found it out. A table is there once, of the youngest run that
/// made it: rows are compared within a table, and a table was made in one run.
public record Figures(List<Run> runs) {
    static final Figures NONE = new Figures(List.of());

    public record Run(Surroundings surroundings, List<Table> tables) {
        private Run without(List<String> names) {
            var others = tables.stream().filter(table -> !names.contains(table.name())).toList();
            return new Run(surroundings, others);
        }

        private String sentence() {
            var names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
            return "- " + names + ": " + surroundings.sentence() + ".";
        }
    }

    public Figures with(Run run) {
        var names = run.tables().stream().map(Table::name).toList();
        var earlier = runs.stream().map(it -> it.without(names));
        return new Figures(
                Stream.concat(earlier, Stream.of(run))
                        .filter(it -> !it.tables().isEmpty())
                        .toList());
    }

    Stream<Table> tables() {
        return runs.stream().flatMap(run -> run.tables().stream());
    }

    /// Which tables were made where, with what, and of what.
    String sentences() {
        return runs.stream().map(Run::sentence).collect(Collectors.joining("\n"));
    }
}
