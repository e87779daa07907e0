package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a person leaves behind while working and must not hand in.
///
/// The expressions put a letter in brackets here and there so that this file does not find itself.
record NoLeftovers(String path, Pattern mark, String meaning) implements Check {
    private static final String TEXT = ".*\\.(java|md|ya?ml|properties|xml|sql|sh|json)|\\.ci/.*";
    private static final String JAVA = ".*\\.java";

    static NoLeftovers machinePaths() {
        return of(TEXT, "(?<![\\w.:/-])(/(home|Users|root|work)/\\w|[A-Z]:\\\\Users)", "a path");
    }

    static NoLeftovers marks() {
        return of(
                ".*\\.(java|ya?ml|sql|sh|properties)",
                "\\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\\b",
                "unfinished");
    }

    static NoLeftovers sleepingTests() {
        return of(".*/src/test/.*\\.java", "Thread\\s*\\.\\s*sleep\\s*\\(", "sleeps");
    }

    static NoLeftovers testsSwitchedOffWithoutReason() {
        return of(JAVA, "@D[i]sabled\\b(?!\\s*\\((value\\s*=\\s*)?\"[^\"]{8,})", "no reason");
    }

    private static NoLeftovers of(String path, String mark, String meaning) {
        return new NoLeftovers(path, Pattern.compile(mark), meaning);
    }

    @Override
    public List<String> offences(Checkout checkout) {
        return checkout.files(path).stream().flatMap(file -> in(file, checkout)).toList();
    }

    private Stream<String> in(Path file, Checkout checkout) {
        return mark.matcher(Checkout.read(file))
                .results()
                .map(found -> checkout.name(file) + ": " + meaning + ": " + found.group());
    }
}
