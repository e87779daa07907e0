package com.taskmanager.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What ArchUnit has no words for.
final class Conditions {
    private Conditions() {}

    /// Interfaces that anybody may implement: a sealed one is a family of values.
    static DescribedPredicate<JavaClass> openInterfaces() {
        return DescribedPredicate.describe(
                "are open interfaces",
                type ->
                        type.isInterface()
                                && !type.isAnnotation()
                                && !type.getSimpleName().equals("package-info")
                                && !type.reflect().isSealed());
    }

    /// What adapters implement: all of the port package, and what else of the application is
    /// implemented outside of it.
    static DescribedPredicate<JavaClass> ports(House house) {
        var port = resideInAPackage(house.port());
        var application = resideInAPackage(house.application());
        return DescribedPredicate.describe(
                "are ports",
                type ->
                        openInterfaces().and(application).test(type)
                                && (port.test(type)
                                        || !type.getAllSubclasses().stream()
                                                .allMatch(application)));
    }

    /// What classes of the application carry out. An interface of several methods always has such a
    /// class, so whatever is too large to be a use case is found.
    static DescribedPredicate<JavaClass> useCases(House house) {
        var application = resideInAPackage(house.application());
        return DescribedPredicate.describe(
                "are use cases",
                type ->
                        openInterfaces().and(application).test(type)
                                && !ports(house).test(type)
                                && type.getAllSubclasses().stream().anyMatch(application));
    }

    static ArchCondition<JavaClass> declareAbstractMethods(long atLeast, long atMost) {
        return condition(
                "declare " + atLeast + " to " + atMost + " abstract methods",
                type -> {
                    long count = count(type, Conditions::isAbstract);
                    return atLeast <= count && count <= atMost;
                },
                type -> "declares " + count(type, Conditions::isAbstract) + " abstract methods");
    }

    static ArchCondition<JavaClass> declareDefaultMethods() {
        return condition(
                "declare default methods",
                type -> count(type, Conditions::isDefault) > 0,
                type -> "declares " + count(type, Conditions::isDefault) + " default methods");
    }

    /// A class that implements a port ends in the port's name and begins with its technology.
    static ArchCondition<JavaClass> beNamedByTechnologyAndPort(House house) {
        return condition(
                "be named by technology and port when they implement a port",
                type -> portsOf(type, house).isEmpty() || isNamedByOneOf(type, house),
                type -> "implements " + portsOf(type, house));
    }

    private static boolean isNamedByOneOf(JavaClass type, House house) {
        return portsOf(type, house).stream()
                .anyMatch(port -> type.getSimpleName().matches(technology(type, house) + port));
    }

    private static List<String> portsOf(JavaClass type, House house) {
        return type.getAllRawInterfaces().stream()
                .filter(ports(house))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    /// Another technology in a module is a decision: it is added here.
    private static String technology(JavaClass type, House house) {
        if (PackageMatcher.of(house.persistence()).matches(type.getPackageName())) {
            return "(Jdbc|UuidV7)";
        }
        if (PackageMatcher.of(house.dapr()).matches(type.getPackageName())) {
            return "(Dapr|Cloud)";
        }
        if (PackageMatcher.of(house.bootstrapAdapter("inprocess")).matches(type.getPackageName())) {
            return "InProcess";
        }
        return "[A-Z]\\w+";
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return condition(
                "be in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class),
                type -> "is in " + type.getPackageName() + ", which is not @NullMarked");
    }

    private static long count(JavaClass type, Predicate<JavaMethod> kind) {
        return type.getMethods().stream().filter(kind).count();
    }

    private static boolean isAbstract(JavaMethod method) {
        return method.getModifiers().contains(ABSTRACT);
    }

    private static boolean isDefault(JavaMethod method) {
        return !isAbstract(method)
                && !method.getModifiers().contains(STATIC)
                && !method.getModifiers().contains(PRIVATE);
    }

    private static ArchCondition<JavaClass> condition(
            String description, Predicate<JavaClass> holds, Function<JavaClass, String> detail) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var message = type.getName() + " " + detail.apply(type);
                events.add(new SimpleConditionEvent(type, holds.test(type), message));
            }
        };
    }
}
