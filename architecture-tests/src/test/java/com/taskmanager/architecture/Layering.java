package com.taskmanager.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import java.util.List;

/// Who may know whom.
final class Layering {
    /// Packages below `bootstrap.adapter` that all adapters there may share. Think twice before
    /// adding one: what adapters share mostly belongs beside `adapter`, or into the application.
    static final List<String> SHARED_BY_ADAPTERS = List.of();

    private Layering() {}

    static ArchRule pointInwards(House house) {
        var bootstrap = house.bootstrap();
        var persistence = house.persistence();
        var dapr = house.dapr();
        return CompositeArchRule.of(
                        notKnowing(
                                house.domain(), house.application(), persistence, dapr, bootstrap))
                .and(notKnowing(house.application(), persistence, dapr, bootstrap))
                .and(notKnowing(persistence, dapr, bootstrap))
                .and(notKnowing(dapr, persistence, bootstrap))
                .because("dependencies point inwards, and adapters do not know each other");
    }

    private static ArchRule notKnowing(String layer, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(layer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    static ArchRule domainStandsAlone(House house) {
        var everywhere = resideInAnyPackage(house.domain(), "java..", "org.jspecify..");
        var ofTheWrapper = resideInAPackage("org.dmfs..");
        return classes()
                .that()
                .resideInAPackage(house.domain())
                .should()
                .onlyDependOnClassesThat(everywhere.or(ofTheWrapper))
                .because("the domain outlives every library; the recurrence library is wrapped");
    }

    static ArchRule applicationKnowsOnlyTheDomain(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(house.application(), house.domain(), "java..", "org.jspecify..")
                .because("what else it needs is a port");
    }

    static ArchRule adaptersOfBootstrapDoNotSeeEachOther(House house) {
        return slices().matching(house.root() + ".bootstrap.adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), shared(house))
                .because("each technology can be taken out alone");
    }

    private static DescribedPredicate<JavaClass> shared(House house) {
        return resideInAnyPackage(
                SHARED_BY_ADAPTERS.stream().map(house::bootstrapAdapter).toArray(String[]::new));
    }

    /// Layers keep modules apart, so a cycle can only be inside one module.
    static ArchRule packagesHaveNoCycles(House house) {
        return CompositeArchRule.of(noCyclesIn(house.domain()))
                .and(noCyclesIn(house.application()))
                .and(noCyclesIn(house.persistence()))
                .and(noCyclesIn(house.dapr()))
                .and(noCyclesIn(house.bootstrap()))
                .because("packages in a cycle are one package in disguise");
    }

    private static ArchRule noCyclesIn(String module) {
        return slices().assignedFrom(new EachPackage(module)).should().beFreeOfCycles();
    }
}
