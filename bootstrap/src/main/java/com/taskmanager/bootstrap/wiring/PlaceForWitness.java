package com.taskmanager.bootstrap.wiring;

import com.taskmanager.bootstrap.adapter.embedded.NoDatabaseNamed;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;

/// The data folder of the database that the program starts itself, or a file that a person names.
final class PlaceForWitness extends AnyNestedCondition {
    PlaceForWitness() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty("taskmanager.history-witness")
    static final class Named {}

    @Conditional(NoDatabaseNamed.class)
    static final class Embedded {}
}
