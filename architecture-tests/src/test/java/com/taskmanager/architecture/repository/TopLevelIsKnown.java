package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.util.List;
import java.util.Set;

/// The root tells the story: no folder there but those of the plan.
final class TopLevelIsKnown implements Check {
    private static final Set<String> FOLDERS =
            Set.of(
                    "domain",
                    "application",
                    "adapters-persistence",
                    "adapters-dapr",
                    "bootstrap",
                    "architecture-tests",
                    "deploy",
                    "ops",
                    "docs",
                    ".ci",
                    ".mvn");

    @Override
    public List<String> offences(Checkout checkout) {
        return checkout.files("[^/]+/.*").stream()
                .map(file -> checkout.name(file).replaceFirst("/.*", ""))
                .distinct()
                .filter(folder -> !FOLDERS.contains(folder))
                .map(folder -> folder + "/ has no place at the root")
                .toList();
    }
}
