package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every relative link of a document leads to a file of this repository, every anchor to a heading.
final class LinksResolve implements Check {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    @Override
    public List<String> offences(Checkout checkout) {
        return checkout.files(".*\\.md").stream().flatMap(file -> deadIn(file, checkout)).toList();
    }

    private static Stream<String> deadIn(Path file, Checkout checkout) {
        return Markdown.of(file).links().stream()
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leadsSomewhere(file, link, checkout))
                .map(link -> checkout.name(file) + ": " + link);
    }

    private static boolean leadsSomewhere(Path file, String link, Checkout checkout) {
        var path = link.replaceFirst("#.*", "");
        var target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        return target.startsWith(checkout.root())
                && Files.exists(target)
                && (!link.contains("#") || hasAnchor(target, link.replaceFirst("[^#]*#", "")));
    }

    private static boolean hasAnchor(Path target, String anchor) {
        return !target.toString().endsWith(".md") || Markdown.of(target).anchors().contains(anchor);
    }
}
