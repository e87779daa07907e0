package com.taskmanager.architecture.repository;

import static java.util.stream.Collectors.toSet;

import com.taskmanager.architecture.Checkout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document without its examples: what stands in code blocks and code spans links nowhere.
record Markdown(String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^\\s*(```|~~~).*?^\\s*\\1\\s*$");
    private static final Pattern SPAN = Pattern.compile("`[^`\n]+`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern ID = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\[[^]]+]:\\s*<?(\\S+?)>?\\s*$");

    static Markdown of(Path file) {
        return new Markdown(FENCE.matcher(Checkout.read(file)).replaceAll(""));
    }

    List<String> links() {
        var prose = SPAN.matcher(text).replaceAll("``");
        return Stream.of(LINK, REFERENCE)
                .flatMap(form -> form.matcher(prose).results())
                .map(link -> link.group(1))
                .toList();
    }

    List<String> headings() {
        return HEADING.matcher(text).results().map(heading -> heading.group(1)).toList();
    }

    Set<String> anchors() {
        return Stream.concat(
                        headings().stream().map(Markdown::anchor),
                        ID.matcher(text).results().map(id -> id.group(1)))
                .collect(toSet());
    }

    /// As GitHub makes them of headings.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }
}
