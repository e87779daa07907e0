package com.taskmanager.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of docs/performance.md. Each stands between two comments, the first of which names
/// the case; [FigureFile#runName] names the sentence on machine and settings. What has no figures
/// stays as it is.
public final class Document {
    private static final Path PAGE = Path.of("docs", "performance.md");
    private static final Pattern PLACE =
            Pattern.compile(
                    "(<!-- figures: (\\w+) -->\\n\\n)(.*?)(\\n\\n<!-- end -->)", Pattern.DOTALL);

    private Document() {}

    public static void renew(Path figures) {
        try {
            var file = new FigureFile(figures);
            var known = file.read();
            var page = Files.readString(PAGE);
            Files.writeString(
                    PAGE, PLACE.matcher(page).replaceAll(place -> filled(place, file, known)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(MatchResult place, FigureFile file, Figures figures) {
        var text =
                place.group(2).equals(file.runName())
                        ? figures.sentences()
                        : table(place.group(2), place.group(3), figures);
        return Matcher.quoteReplacement(place.group(1) + text + place.group(4));
    }

    private static String table(String name, String before, Figures figures) {
        return figures.tables()
                .filter(table -> table.name().equals(name))
                .map(Table::lines)
                .map(Document::joined)
                .findFirst()
                .orElse(before);
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
