package com.taskmanager.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tables in Markdown, on standard output as they become known, and handed to a keeper after each
/// row.
public final class Report {
    private final List<Table> tables = new ArrayList<>();
    private final Consumer<List<Table>> keeper;

    public Report(Consumer<List<Table>> keeper) {
        this.keeper = keeper;
    }

    public void title(String name, String title, String... columns) {
        var table = new Table(name, title, List.of(columns), new ArrayList<>());
        tables.add(table);
        say("");
        table.head().forEach(Report::say);
    }

    /// Of the table that was begun last.
    public void row(String name, Object... cells) {
        var row = new ArrayList<Object>();
        row.add(name);
        row.addAll(List.of(cells));
        tables.getLast().rows().add(row);
        say(Table.line(row));
        keeper.accept(List.copyOf(tables));
    }

    public static void say(String line) {
        System.out.println(line);
    }
}
