package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A repository of a few files, drawn to break one check.
record Sketch(Path root) {
    Sketch with(String path, String text) {
        var file = root.resolve(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    List<String> offencesOf(Check check) {
        return check.offences(new Checkout(root));
    }
}
