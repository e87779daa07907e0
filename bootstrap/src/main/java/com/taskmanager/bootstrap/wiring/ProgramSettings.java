package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.history.Declaration;
import com.taskmanager.application.history.Trust;
import com.taskmanager.application.inbox.Beginning;
import com.taskmanager.persistence.eventlog.EventLogMode;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Set;

/// What a person may set of the program as a whole.
///
/// @param roles what this process does; empty means everything
/// @param eventLog what is kept of an event when the transport has accepted it
/// @param transport how events travel from the relay to the consumers
/// @param history what happened to the database, where the program cannot tell
/// @param historyWitness the file that remembers a named database; null for none
/// @param synchronousStandby whether every commit waits for a standby
/// @param newConsumers where a consumer begins that comes to streams which were there before it
/// @param dapr where the sidecar is
@ConfigurationProperties("taskmanager")
record ProgramSettings(
        @DefaultValue Set<String> roles,
        @DefaultValue("in-process") Transport transport,
        @DefaultValue("metadata") EventLogMode eventLog,
        @Nullable PastSaid history,
        @Nullable String historyWitness,
        @DefaultValue("false") boolean synchronousStandby,
        @DefaultValue("here") Beginning newConsumers,
        @DefaultValue Relay relay,
        @DefaultValue Dapr dapr) {

    enum Transport {
        IN_PROCESS,
        DAPR
    }

    /// What a person can say of the database's past.
    enum PastSaid {
        NOTHING_LOST(Declaration.NOTHING_LOST),
        RESTORED(Declaration.RESTORED);

        private final Declaration declaration;

        PastSaid(Declaration declaration) {
            this.declaration = declaration;
        }
    }

    Trust trust() {
        return new Trust(history == null ? null : history.declaration, synchronousStandby);
    }

    /// @param workers how many slots of the outbox are drained side by side
    /// @param publishDeadline after which a publish counts as unclear
    /// @param gatherMax how long events that come one by one wait for each other, at most
    record Relay(
            @DefaultValue("2") int workers,
            @DefaultValue("5s") Duration publishDeadline,
            @DefaultValue("20ms") Duration gatherMax) {
        Relay {
            if (workers < 1 || workers > 32) {
                throw new IllegalArgumentException(
                        "taskmanager.relay.workers must be between 1 and 32, is " + workers);
            }
            if (gatherMax.isNegative() || gatherMax.compareTo(Duration.ofSeconds(1)) > 0) {
                throw new IllegalArgumentException(
                        "taskmanager.relay.gather-max must be between 0 and 1s, is " + gatherMax);
            }
        }
    }

    /// The sidecar of this process; only the `dapr` transport asks for it.
    ///
    /// @param apiToken what the sidecar wants to be shown; empty for none
    record Dapr(
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("50001") int grpcPort,
            @DefaultValue("") String apiToken) {
        /// Without the token: settings show up in logs.
        @Override
        public String toString() {
            return "sidecar at %s:%d".formatted(host, grpcPort);
        }
    }

    /// A call inside the process is not worth waiting for.
    Duration gatherMax() {
        return transport == Transport.DAPR ? relay.gatherMax() : Duration.ZERO;
    }

    Set<Role> activeRoles() {
        return Role.named(roles);
    }
}
