package com.taskmanager.architecture;

import static com.taskmanager.architecture.Access.anyOf;
import static com.taskmanager.architecture.Access.to;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.BaseStream;

/// The inside is plain Java: no framework, no world outside, no tricks.
final class Purity {
    private Purity() {}

    static ArchRule knowsNoFramework(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.inside())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "com.fasterxml..",
                        "tools.jackson..",
                        "io.dapr..",
                        "io.cloudevents..",
                        "java.sql..",
                        "javax.sql..",
                        "javax.annotation..",
                        "javax.inject..",
                        "javax.persistence..")
                .because("frameworks come and go outside the hexagon");
    }

    static ArchRule doesNoInputOrOutput(House house) {
        var world = resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..");
        var network = resideInAnyPackage("java.net..", "javax.net..");
        var harmless = belongToAnyOf(Serializable.class, URI.class, URISyntaxException.class);
        return noClasses()
                .that()
                .resideInAnyPackage(house.inside())
                .should()
                .dependOnClassesThat(
                        world.or(network)
                                .or(belongToAnyOf(Process.class, ProcessBuilder.class))
                                .and(DescribedPredicate.not(harmless)))
                .because("the world is reached through ports");
    }

    static ArchRule looksAtNoClassFromBehind(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.inside())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .accessTargetWhere(
                        anyOf(
                                to(Class.class, "forName", "getClassLoader", "getRecordComponents"),
                                to(Class.class, "getMethod", "getMethods", "getDeclaredMethods"),
                                to(Class.class, "getField", "getFields", "getDeclaredFields"),
                                to(MethodHandles.class, "lookup", "privateLookupIn")))
                .because("what a compiler cannot check breaks at night");
    }

    static ArchRule domainIsOfOneThread(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.domain())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class, Timer.class)
                .orShould()
                .accessTargetWhere(parallelStreams())
                .because("values and decisions need no threads");
    }

    static ArchRule applicationStartsNoThread(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.application())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, Timer.class)
                .orShould()
                .accessTargetWhere(
                        anyOf(
                                to(Thread.class, "ofVirtual", "ofPlatform", "sleep"),
                                to(Thread.class, "startVirtualThread"),
                                to(CompletableFuture.class, "runAsync", List.of(Runnable.class)),
                                to(CompletableFuture.class, "supplyAsync", List.of(Supplier.class)),
                                construction(),
                                parallelStreams()))
                .because("whoever starts threads must also stop them: that is bootstrap");
    }

    private static DescribedPredicate<JavaAccess<?>> construction() {
        var thread = assignableTo(Thread.class).or(assignableTo(Executor.class));
        return DescribedPredicate.describe(
                "construction of a thread or executor",
                access ->
                        access.getName().equals("<init>") && thread.test(access.getTargetOwner()));
    }

    private static DescribedPredicate<JavaAccess<?>> parallelStreams() {
        var streams = assignableTo(BaseStream.class).or(assignableTo(Collection.class));
        return DescribedPredicate.describe(
                "parallel streams",
                access ->
                        access.getName().matches("parallel|parallelStream")
                                && streams.test(access.getTargetOwner()));
    }
}
