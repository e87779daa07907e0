package com.taskmanager.architecture;

import static com.taskmanager.architecture.Conditions.beInANullMarkedPackage;
import static com.taskmanager.architecture.Conditions.beNamedByTechnologyAndPort;
import static com.taskmanager.architecture.Conditions.declareAbstractMethods;
import static com.taskmanager.architecture.Conditions.declareDefaultMethods;
import static com.taskmanager.architecture.Conditions.ports;
import static com.taskmanager.architecture.Conditions.useCases;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;

/// Who is public, how large, and called what.
final class Shape {
    private Shape() {}

    static ArchRule servicesAreHidden(House house) {
        return classes()
                .that()
                .resideInAPackage(house.application())
                .and()
                .haveSimpleNameEndingWith("Service")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(FINAL)
                .because("callers know the use case, never what carries it out");
    }

    static ArchRule useCasesDoOneThing(House house) {
        return classes()
                .that(useCases(house))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(declareAbstractMethods(1, 1))
                .because("a use case is one sentence with one verb");
    }

    static ArchRule portsAreNamedByTheirRole(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.port())
                .should()
                .haveSimpleNameEndingWith("Port")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Interface")
                .because("the package already says that they are ports");
    }

    static ArchRule portsAreSmall(House house) {
        return classes()
                .that(ports(house))
                .should(declareAbstractMethods(1, 4))
                .because("a fifth method is a second role");
    }

    static ArchRule portsHaveNoDefaults(House house) {
        return noClasses()
                .that(ports(house))
                .should(declareDefaultMethods())
                .because("an adapter forgets silently what has a default");
    }

    static ArchRule portsNameTheirExceptions(House house) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(ports(house))
                .should()
                .declareThrowableOfType(Exception.class)
                .orShould()
                .declareThrowableOfType(Throwable.class)
                .because("a caller can only handle what it can name");
    }

    static ArchRule adaptersAreNamedByTechnologyAndPort(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.persistence(), house.dapr(), house.bootstrapAdapters())
                .and()
                .areNotAnonymousClasses()
                .should(beNamedByTechnologyAndPort(house))
                .because("`JdbcTasks` says all there is to say");
    }

    static ArchRule noNameEndsInAnEmptyWord(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.everywhere())
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
                .because("such a name hides what the class is for");
    }

    static ArchRule fieldsAreNotPublic(House house) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.everywhere())
                .and(areNoConstants())
                .should()
                .bePublic()
                .because("who can write a field can break its class");
    }

    private static DescribedPredicate<JavaField> areNoConstants() {
        return DescribedPredicate.describe(
                "are no constants",
                field ->
                        !field.getModifiers().contains(STATIC)
                                || !field.getModifiers().contains(FINAL));
    }

    static ArchRule packagesAreNullMarked(House house) {
        return classes()
                .that()
                .resideInAPackage(house.everywhere())
                .should(beInANullMarkedPackage())
                .because("whether something may be null is part of its type");
    }
}
