package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Every package of the product has a `package-info.java` that begins with a sentence.
final class PackagesSayWhatTheyAreFor implements Check {
    private static final Pattern SENTENCE =
            Pattern.compile("(?s)\\A/// \\S+ \\S+[^@]*[.:!?]\\s.*@NullMarked.*");

    @Override
    public List<String> offences(Checkout checkout) {
        return checkout.files(".*/src/main/java/.*\\.java").stream()
                .map(file -> Objects.requireNonNull(file.getParent()))
                .distinct()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(info -> !hasASentence(info, checkout))
                .map(info -> checkout.name(info) + " does not say what the package is for")
                .toList();
    }

    private static boolean hasASentence(Path info, Checkout checkout) {
        return checkout.has(checkout.name(info)) && SENTENCE.matcher(Checkout.read(info)).matches();
    }
}
