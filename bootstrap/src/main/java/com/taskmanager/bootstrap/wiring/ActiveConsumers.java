package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.inbox.Consumer;

import java.util.List;

/// The consumers whose role this process has.
final class ActiveConsumers {
    private ActiveConsumers() {}

    static List<Consumer> of(List<Consumer> consumers, ProgramSettings settings) {
        var names = settings.activeRoles().stream().map(Role::id).toList();
        return consumers.stream().filter(consumer -> names.contains(consumer.name())).toList();
    }
}
