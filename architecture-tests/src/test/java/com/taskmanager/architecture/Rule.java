package com.taskmanager.architecture;

import com.tngtech.archunit.lang.ArchRule;

import java.util.function.Function;

/// Every rule about compiled code, by the name under which the fixtures break it.
enum Rule {
    LAYERS(Layering::pointInwards),
    DOMAIN_DEPENDENCIES(Layering::domainStandsAlone),
    APPLICATION_DEPENDENCIES(Layering::applicationKnowsOnlyTheDomain),
    ADAPTERS_APART(Layering::adaptersOfBootstrapDoNotSeeEachOther),
    PACKAGE_CYCLES(Layering::packagesHaveNoCycles),

    NO_CLOCK(Determinism::readsNoClock),
    NO_RANDOMNESS(Determinism::drawsNoNumber),
    NO_ENVIRONMENT(Determinism::asksNothingOfTheMachine),

    NO_FRAMEWORK(Purity::knowsNoFramework),
    NO_IO(Purity::doesNoInputOrOutput),
    NO_REFLECTION(Purity::looksAtNoClassFromBehind),
    NO_CONCURRENCY_IN_DOMAIN(Purity::domainIsOfOneThread),
    NO_THREADS_IN_APPLICATION(Purity::applicationStartsNoThread),

    RECURRENCE_LIBRARY_CONFINED(Confinement::recurrenceLibrary),
    DAPR_CONFINED(Confinement::dapr),
    JDBC_CONFINED(Confinement::jdbc),
    SPRING_IN_PERSISTENCE(Confinement::springInPersistence),
    SPRING_IN_DAPR(Confinement::springInDapr),
    STEREOTYPES(Confinement::stereotypes),
    NO_KAFKA(Confinement::kafka),

    SERVICES_HIDDEN(Shape::servicesAreHidden),
    USE_CASES(Shape::useCasesDoOneThing),
    PORT_NAMES(Shape::portsAreNamedByTheirRole),
    PORT_SIZE(Shape::portsAreSmall),
    PORT_DEFAULTS(Shape::portsHaveNoDefaults),
    PORT_EXCEPTIONS(Shape::portsNameTheirExceptions),
    ADAPTER_NAMES(Shape::adaptersAreNamedByTechnologyAndPort),
    EMPTY_WORDS(Shape::noNameEndsInAnEmptyWord),
    PUBLIC_FIELDS(Shape::fieldsAreNotPublic),
    NULL_MARKED(Shape::packagesAreNullMarked);

    @SuppressWarnings("ImmutableEnumChecker") // all of them are method references above
    private final Function<House, ArchRule> on;

    Rule(Function<House, ArchRule> on) {
        this.on = on;
    }

    ArchRule on(House house) {
        return on.apply(house);
    }
}
