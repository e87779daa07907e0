package com.taskmanager.bootstrap.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Set;

/// What a person may set of the program as a whole.
///
/// @param roles what this process does; empty means everything
/// @param transport how events travel from the relay to the consumers
@ConfigurationProperties("taskmanager")
record ProgramSettings(
        @DefaultValue Set<String> roles,
        @DefaultValue("in-process") Transport transport,
        @DefaultValue Relay relay) {

    enum Transport {
        IN_PROCESS,
        DAPR
    }

    /// @param workers how many slots of the outbox are drained side by side
    /// @param publishDeadline after which a publish counts as unclear
    record Relay(@DefaultValue("2") int workers, @DefaultValue("5s") Duration publishDeadline) {
        Relay {
            if (workers < 1 || workers > 32) {
                throw new IllegalArgumentException(
                        "taskmanager.relay.workers must be between 1 and 32, is " + workers);
            }
        }
    }

    Set<Role> activeRoles() {
        return Role.named(roles);
    }
}
