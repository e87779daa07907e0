package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What does not fit on three screens has a second reason to exist.
final class FilesAreSmall implements Check {
    static final int FILE_LINES_MAX = 220;
    static final int METHOD_LINES_MAX = 40;

    @Override
    public List<String> offences(Checkout checkout) {
        var files = checkout.files(".*/src/main/java/.*\\.java");
        return files.stream()
                .flatMap(file -> Stream.concat(tooLong(file), methodsTooLong(file)))
                .toList();
    }

    /// For the record: the size in the middle, without blank lines.
    static long median(Checkout checkout) {
        var sizes =
                checkout.files(".*/src/main/java/.*(?<!package-info)\\.java").stream()
                        .map(FilesAreSmall::lines)
                        .sorted()
                        .toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    private static Stream<String> tooLong(Path file) {
        return Stream.of(file)
                .filter(each -> lines(each) > FILE_LINES_MAX)
                .map(each -> each.getFileName() + " has " + lines(each) + " lines");
    }

    private static Stream<String> methodsTooLong(Path file) {
        var source = JavaSource.of(file);
        return source.methods().stream()
                .filter(method -> source.linesOf(method) > METHOD_LINES_MAX)
                .map(
                        method ->
                                String.join(
                                        " ",
                                        String.valueOf(file.getFileName()),
                                        method.getName() + " has",
                                        source.linesOf(method) + " lines"));
    }

    private static long lines(Path file) {
        return Checkout.read(file).lines().filter(line -> !line.isBlank()).count();
    }
}
