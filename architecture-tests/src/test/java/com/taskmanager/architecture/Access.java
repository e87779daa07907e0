package com.taskmanager.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;

import java.util.List;
import java.util.Set;

/// Names members that a rule forbids, whether called or referred to (`Instant::now`).
final class Access {
    private Access() {}

    /// Any of these members of the type, whatever its parameters. Constructors are `<init>`.
    static DescribedPredicate<JavaAccess<?>> to(Class<?> type, String... names) {
        var wanted = Set.of(names);
        return DescribedPredicate.describe(
                type.getSimpleName() + "." + String.join("|", wanted),
                access ->
                        access.getTargetOwner().isEquivalentTo(type)
                                && wanted.contains(access.getName()));
    }

    /// Only the form of the member that takes exactly these parameters.
    static DescribedPredicate<JavaAccess<?>> to(
            Class<?> type, String name, List<Class<?>> parameters) {
        return to(type, name).and(taking(parameters));
    }

    static DescribedPredicate<JavaAccess<?>> taking(List<Class<?>> parameters) {
        var names = parameters.stream().map(Class::getName).toList();
        return DescribedPredicate.describe(
                "taking " + names,
                access ->
                        access.getTarget() instanceof HasParameterTypes target
                                && target.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toList()
                                        .equals(names));
    }

    @SafeVarargs
    static DescribedPredicate<JavaAccess<?>> anyOf(
            DescribedPredicate<JavaAccess<?>> first, DescribedPredicate<JavaAccess<?>>... others) {
        var any = first;
        for (var other : others) {
            any = any.or(other);
        }
        return any;
    }
}
