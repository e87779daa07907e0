package com.taskmanager.architecture;

import static com.taskmanager.architecture.Access.anyOf;
import static com.taskmanager.architecture.Access.taking;
import static com.taskmanager.architecture.Access.to;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The inside gives the same answer to the same question: time, chance and place are parameters.
final class Determinism {
    private Determinism() {}

    static ArchRule readsNoClock(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.inside())
                .should()
                .accessTargetWhere(
                        anyOf(
                                nowOfTheMachine(),
                                to(System.class, "currentTimeMillis", "nanoTime"),
                                to(Clock.class, "system", "systemUTC", "systemDefaultZone"),
                                to(Clock.class, "tickMillis", "tickSeconds", "tickMinutes"),
                                to(InstantSource.class, "system"),
                                to(Date.class, "<init>", List.of()),
                                to(Calendar.class, "getInstance"),
                                to(GregorianCalendar.class, "<init>")))
                .because("a test sets the time, and a replay repeats it: pass an InstantSource");
    }

    /// `now` of a type of `java.time` or of the recurrence library; from a given clock it is fine.
    private static DescribedPredicate<JavaAccess<?>> nowOfTheMachine() {
        var now =
                DescribedPredicate.<JavaAccess<?>>describe(
                        "now or today",
                        access ->
                                access.getName().matches("now|nowAndHere|today")
                                        && access.getTargetOwner()
                                                .getPackageName()
                                                .matches("java\\.time(\\..*)?|org\\.dmfs\\..*"));
        return now.and(DescribedPredicate.not(taking(List.of(Clock.class))));
    }

    static ArchRule drawsNoNumber(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.inside())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Random.class,
                        SplittableRandom.class,
                        ThreadLocalRandom.class,
                        SecureRandom.class,
                        RandomGeneratorFactory.class)
                .orShould()
                .accessTargetWhere(
                        anyOf(
                                to(Math.class, "random"),
                                to(StrictMath.class, "random"),
                                to(UUID.class, "randomUUID"),
                                to(RandomGenerator.class, "of", "getDefault"),
                                to(System.class, "identityHashCode"),
                                to(Collections.class, "shuffle", List.of(List.class))))
                .because("one seed repeats a failure: pass a RandomGenerator or the id itself");
    }

    static ArchRule asksNothingOfTheMachine(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.inside())
                .should()
                .accessTargetWhere(anyOf(place(), hiddenLocale(), hiddenCharset(), settings()))
                .because("the same task is due at the same time on every machine");
    }

    private static DescribedPredicate<JavaAccess<?>> place() {
        return anyOf(
                to(ZoneId.class, "systemDefault"),
                to(TimeZone.class, "getDefault"),
                to(Locale.class, "getDefault"),
                to(Charset.class, "defaultCharset"));
    }

    private static DescribedPredicate<JavaAccess<?>> hiddenLocale() {
        return anyOf(
                to(String.class, "toLowerCase", List.of()),
                to(String.class, "toUpperCase", List.of()),
                to(String.class, "formatted"),
                to(String.class, "format", List.of(String.class, Object[].class)),
                to(DateTimeFormatter.class, "ofPattern", List.of(String.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> hiddenCharset() {
        return anyOf(
                to(String.class, "getBytes", List.of()),
                to(String.class, "<init>", List.of(byte[].class)),
                to(String.class, "<init>", List.of(byte[].class, int.class, int.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> settings() {
        return anyOf(
                to(System.class, "getProperty", "getProperties", "setProperty", "getenv"),
                to(Integer.class, "getInteger"),
                to(Long.class, "getLong"),
                to(Boolean.class, "getBoolean"),
                to(Runtime.class, "getRuntime"));
    }
}
