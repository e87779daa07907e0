package com.taskmanager.application.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who wants to know, in this process, that something of a consumer may be taken up. Workers of
/// other processes find it by themselves.
final class Wakes {
    private final Map<String, List<Wake>> registered = new ConcurrentHashMap<>();

    Wake register(String consumer) {
        var wake = new Wake();
        registered.computeIfAbsent(consumer, _ -> new CopyOnWriteArrayList<>()).add(wake);
        return wake;
    }

    void wake(String consumer) {
        registered.getOrDefault(consumer, List.of()).forEach(Wake::wake);
    }
}
