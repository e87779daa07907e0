package com.taskmanager.bootstrap.endtoend;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the program measures, at one moment. The values by name and labels, as Prometheus has them.
record Scrape(Map<String, Double> values) {
    private static final Pattern OF_HISTOGRAM = Pattern.compile("_(bucket|sum|count|max)(\\{|$)");

    static Scrape of(Person operator) throws IOException, InterruptedException {
        return new Scrape(
                operator.text("/actuator/prometheus")
                        .lines()
                        .filter(line -> line.startsWith("taskmanager_"))
                        .collect(toMap(Scrape::name, Scrape::value)));
    }

    double of(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    /// Without labels, and a histogram under its own name.
    Set<String> names() {
        var names = new TreeSet<String>();
        values.keySet().stream()
                .map(name -> OF_HISTOGRAM.matcher(name).replaceFirst("$2"))
                .map(name -> name.replaceFirst("\\{.*", ""))
                .forEach(names::add);
        return names;
    }

    private static String name(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
