package com.taskmanager.architecture;

import com.taskmanager.fixture.domain.Offends;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.util.Arrays;
import java.util.List;

/// A house in which every rule is broken somewhere. Each class that breaks one says so with
/// [Offends]; all others keep all rules, and an offender keeps all rules but its own.
final class Fixture {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages(House.FIXTURE.root());

    private Fixture() {}

    static List<JavaClass> offenders(Rule rule) {
        return CLASSES.stream().filter(type -> offends(type, rule)).toList();
    }

    static JavaClasses withoutOffenders(Rule rule) {
        return CLASSES.that(
                DescribedPredicate.describe("keep " + rule, type -> !offends(type, rule)));
    }

    static JavaClasses withOnly(JavaClass offender, Rule rule) {
        return CLASSES.that(
                DescribedPredicate.describe(
                        "keep " + rule + " or are " + offender.getName(),
                        type -> type.equals(offender) || !offends(type, rule)));
    }

    private static boolean offends(JavaClass type, Rule rule) {
        return type
                .tryGetAnnotationOfType(Offends.class)
                .map(Offends::value)
                .map(Arrays::asList)
                .stream()
                .anyMatch(rules -> rules.contains(rule.name()));
    }

    static List<String> namesOfBrokenRules() {
        return CLASSES.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(Offends.class).stream())
                .flatMap(offends -> Arrays.stream(offends.value()))
                .distinct()
                .toList();
    }
}
