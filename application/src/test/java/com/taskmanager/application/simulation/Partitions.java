package com.taskmanager.application.simulation;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the transport holds: everything it ever took, and for each consumer what that has not
/// acknowledged.
final class Partitions {
    private final List<Sent> all = new ArrayList<>();
    private final Map<String, Map<Long, Sent>> pending = new LinkedHashMap<>();

    private int rewound;

    Partitions(List<Reader> readers) {
        readers.forEach(reader -> pending.put(reader.name(), new TreeMap<>()));
    }

    void add(OutboxEvent event) {
        add(Sent.of(all.size(), event.stream(), event.data(), Events.of(event)));
    }

    void forge(StreamId stream, EventData data) {
        add(Sent.of(all.size(), stream, data, null));
    }

    List<Sent> all() {
        return all;
    }

    List<Sent> pending(String consumer) {
        return List.copyOf(of(consumer).values());
    }

    /// How often it was rewound: whoever has something in hand from before has nothing to say.
    int rewound() {
        return rewound;
    }

    /// Makes everything pending that is not. Answers the events.
    List<Fact.Event> rewind(String consumer) {
        rewound++;
        var again = all.stream().filter(sent -> !of(consumer).containsKey(sent.offset())).toList();
        again.forEach(sent -> of(consumer).put(sent.offset(), sent));
        return again.stream().flatMap(sent -> Stream.ofNullable(sent.about())).toList();
    }

    /// Whether it was pending.
    boolean acknowledge(String consumer, Sent sent) {
        return of(consumer).remove(sent.offset()) != null;
    }

    private Map<Long, Sent> of(String consumer) {
        return pending.computeIfAbsent(consumer, _ -> new TreeMap<>());
    }

    private void add(Sent sent) {
        all.add(sent);
        pending.values().forEach(messages -> messages.put(sent.offset(), sent));
    }
}
