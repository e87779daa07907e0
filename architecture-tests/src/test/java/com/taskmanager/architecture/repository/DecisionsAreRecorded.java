package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every decision has a number of its own, its three parts, and a line in the list.
final class DecisionsAreRecorded implements Check {
    static final String LIST = "docs/adr/README.md";
    private static final List<String> PARTS = List.of("Context", "Decision", "Alternatives");

    @Override
    public List<String> offences(Checkout checkout) {
        if (!checkout.has(LIST)) {
            return List.of(LIST + " is missing");
        }
        var offences = new ArrayList<String>();
        var listed = Markdown.of(checkout.root().resolve(LIST)).links();
        Map<String, String> byNumber = new HashMap<>();
        for (var file : checkout.files("docs/adr/(?!README\\.md$).*\\.md")) {
            offences.addAll(partsMissing(file, checkout));
            var name = String.valueOf(file.getFileName());
            if (!listed.contains(name)) {
                offences.add(checkout.name(file) + " is not in " + LIST);
            }
            if (!name.matches("\\d{4}-[a-z0-9-]+\\.md")) {
                offences.add(checkout.name(file) + " is not called NNNN-title.md");
            }
            var other = byNumber.put(name.replaceFirst("-.*", ""), name);
            if (other != null) {
                offences.add(checkout.name(file) + " has the number of " + other);
            }
        }
        return offences;
    }

    private static List<String> partsMissing(Path file, Checkout checkout) {
        var headings = Markdown.of(file).headings();
        return PARTS.stream()
                .filter(part -> headings.stream().noneMatch(heading -> heading.startsWith(part)))
                .map(part -> checkout.name(file) + " has no part " + part)
                .toList();
    }
}
