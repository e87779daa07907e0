package com.taskmanager.bootstrap.wiring;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What a process does. The name is the Dapr app id of the role and, for a consumer, the name of
/// its inbox.
public enum Role {
    BACKEND_SERVICE("backend-service"),
    RELAY("relay"),
    RECURRING_TASK_SERVICE("recurring-task-service"),
    DEAD_LETTER_HANDLER("dead-letter-handler");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// All roles, when none is named.
    static Set<Role> named(Set<String> ids) {
        return ids.isEmpty()
                ? Set.of(values())
                : ids.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "taskmanager.roles: there is no role %s, only %s"
                                                .formatted(id, ids())));
    }

    private static String ids() {
        return Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", "));
    }
}
