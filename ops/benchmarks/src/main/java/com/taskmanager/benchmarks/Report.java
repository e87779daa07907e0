package com.taskmanager.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tables in Markdown, on standard output as they become known.
final class Report {
    private final List<String> lines = new ArrayList<>();

    void title(String title, String... columns) {
        say("");
        say("### " + title);
        say("");
        say("| " + String.join(" | ", columns) + " |");
        say("|" + "---|".repeat(columns.length));
    }

    void row(String name, Object... cells) {
        var texts = new ArrayList<String>();
        texts.add(name);
        for (var cell : cells) {
            texts.add(text(cell));
        }
        say("| " + String.join(" | ", texts) + " |");
    }

    void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double d when d >= 1_000 -> String.format(Locale.ROOT, "%,.0f", d);
            case Double d when d >= 100 -> String.format(Locale.ROOT, "%.0f", d);
            case Double d -> String.format(Locale.ROOT, "%.2f", d);
            default -> cell.toString();
        };
    }
}
