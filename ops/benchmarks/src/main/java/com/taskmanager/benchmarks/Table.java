package com.taskmanager.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// One table of a run. A cell is a text, a number or a [Figure], which comes back from a file as a
/// map of its components.
public record Table(String name, String title, List<String> columns, List<List<Object>> rows) {
    List<String> head() {
        var named = new ArrayList<>(columns);
        named.set(0, title);
        return List.of("| " + String.join(" | ", named) + " |", "|" + "---|".repeat(named.size()));
    }

    List<String> lines() {
        var lines = new ArrayList<>(head());
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    static String line(List<Object> row) {
        return row.stream().map(Table::text).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Figure f when f.complete() -> text(f.median());
            case Figure f -> text(f.median()) + ", did not finish";
            case Double d -> number(d);
            case Long l -> String.format(Locale.ROOT, "%,d", l);
            case Integer i -> String.format(Locale.ROOT, "%,d", i);
            case Map<?, ?> map -> text(figure(map));
            default -> cell.toString();
        };
    }

    private static Figure figure(Map<?, ?> map) {
        var rounds =
                ((List<?>) Objects.requireNonNull(map.get("rounds")))
                        .stream().map(round -> ((Number) round).doubleValue()).toList();
        return new Figure(rounds, Boolean.TRUE.equals(map.get("complete")));
    }

    private static String number(double number) {
        int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
