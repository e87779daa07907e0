package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.util.List;

/// Every module says why it is as it is, in answers to questions that a reader has.
final class ModulesAreExplained implements Check {
    @Override
    public List<String> offences(Checkout checkout) {
        return checkout.modules().stream()
                .map(module -> module + "/RATIONALE.md")
                .filter(file -> !answersAQuestion(file, checkout))
                .map(file -> file + " answers no question")
                .toList();
    }

    private static boolean answersAQuestion(String file, Checkout checkout) {
        return checkout.has(file)
                && Markdown.of(checkout.root().resolve(file)).headings().stream()
                        .anyMatch(heading -> heading.endsWith("?"));
    }
}
