package com.taskmanager.architecture.repository;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.taskmanager.architecture.Checkout;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every test that `docs/guarantees.md`, `docs/traps.md` or `docs/simulation.md` names exists, and
/// every guarantee (`## G1 …`) names one.
///
/// A test is named in backticks: `ClassName#methodName`, or the class alone when its name ends in
/// Test, IT, Contract or Simulation.
final class PromisesAreTested implements Check {
    static final String FILE = "docs/guarantees.md";
    static final String TRAPS = "docs/traps.md";
    static final String SCHEDULES = "docs/simulation.md";
    private static final Pattern TEST =
            Pattern.compile("`(?:([A-Z]\\w*)#(\\w+)|([A-Z]\\w*(?:Test|IT|Contract|Simulation)))`");
    private static final Pattern GUARANTEE =
            Pattern.compile("(?ms)^#+\\s+(G\\d+)\\b.*?(?=^#+\\s|\\z)");

    @Override
    public List<String> offences(Checkout checkout) {
        if (!checkout.has(FILE)) {
            return List.of(FILE + " is missing");
        }
        var unknown =
                Stream.of(FILE, TRAPS, SCHEDULES)
                        .filter(checkout::has)
                        .flatMap(file -> unknownTests(file, checkout));
        return Stream.concat(unknown, untestedGuarantees(checkout.read(FILE))).toList();
    }

    private static Stream<String> untestedGuarantees(String text) {
        return GUARANTEE
                .matcher(text)
                .results()
                .filter(guarantee -> !TEST.matcher(guarantee.group()).find())
                .map(guarantee -> FILE + ": " + guarantee.group(1) + " names no test");
    }

    private static Stream<String> unknownTests(String file, Checkout checkout) {
        return TEST.matcher(checkout.read(file))
                .results()
                .filter(test -> !exists(test, checkout))
                .map(test -> file + ": there is no " + test.group());
    }

    private static boolean exists(MatchResult test, Checkout checkout) {
        return test.group(1) == null
                ? type(test.group(3), checkout).isPresent()
                : hasMethod(test.group(1), test.group(2), checkout);
    }

    /// In the class itself or in a contract that it implements.
    private static boolean hasMethod(String type, String method, Checkout checkout) {
        return type(type, checkout)
                .filter(
                        tree ->
                                methods(tree).anyMatch(method::equals)
                                        || parents(tree)
                                                .anyMatch(
                                                        parent ->
                                                                hasMethod(
                                                                        parent, method, checkout)))
                .isPresent();
    }

    private static Optional<ClassTree> type(String name, Checkout checkout) {
        return checkout.files(".*/src/test/java/.*/" + name + "\\.java").stream()
                .flatMap(file -> JavaSource.of(file).types().stream())
                .filter(type -> type.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private static Stream<String> methods(ClassTree type) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(member -> ((MethodTree) member).getName().toString());
    }

    private static Stream<String> parents(ClassTree type) {
        return Stream.concat(
                        Stream.ofNullable(type.getExtendsClause()),
                        type.getImplementsClause().stream())
                .map(Tree::toString)
                .map(parent -> parent.replaceFirst("<.*", ""));
    }
}
