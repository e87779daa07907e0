package com.taskmanager.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Tables in Markdown, on standard output as they become known, and kept.
final class Report {
    private final List<Table> tables = new ArrayList<>();

    void title(String name, String title, String... columns) {
        var table = new Table(name, title, List.of(columns), new ArrayList<>());
        tables.add(table);
        say("");
        table.head().forEach(Report::say);
    }

    /// Of the table that was begun last.
    void row(String name, Object... cells) {
        var row = new ArrayList<Object>();
        row.add(name);
        row.addAll(List.of(cells));
        tables.getLast().rows().add(row);
        say(Table.line(row));
    }

    List<Table> tables() {
        return List.copyOf(tables);
    }

    static void say(String line) {
        System.out.println(line);
    }
}
