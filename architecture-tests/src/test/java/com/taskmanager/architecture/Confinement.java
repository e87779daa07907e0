package com.taskmanager.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// Each technology has one place, so that one place changes with it.
final class Confinement {
    private Confinement() {}

    static ArchRule recurrenceLibrary(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.recurrence())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dmfs..")
                .because("its arithmetic is bounded by the package that wraps it");
    }

    static ArchRule dapr(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.dapr())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dapr..", "io.cloudevents..", "com.networknt..")
                .because("the wire and its formats are known in one module");
    }

    /// The wiring hands a `DataSource` or a `JdbcClient` on, and the diagnosis reads what went
    /// wrong at the start; neither speaks to the database.
    static ArchRule jdbc(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        house.persistence(),
                        house.bootstrapAdapter("embedded"),
                        house.wiring(),
                        house.diagnosis())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.postgresql..",
                        "org.flywaydb..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("io.zonky..")
                .because("SQL has one home");
    }

    static ArchRule springInPersistence(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.persistence())
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework..")
                                .and(
                                        resideOutsideOfPackages(
                                                "org.springframework.jdbc..",
                                                "org.springframework.transaction..",
                                                "org.springframework.dao..",
                                                "org.springframework.core..",
                                                "org.springframework.util..")))
                .because("it uses Spring's JDBC and transactions as a library, not its container");
    }

    static ArchRule springInDapr(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.dapr())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("the wire needs no container");
    }

    static ArchRule stereotypes(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.persistence(), house.dapr())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.stereotype..",
                        "org.springframework.beans.factory.annotation..",
                        "org.springframework.context.annotation..",
                        "jakarta.inject..",
                        "jakarta.annotation..")
                .because("bootstrap wires by constructors, where it can be read");
    }

    static ArchRule kafka(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.everywhere())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .because("Kafka is reached through Dapr only");
    }
}
