package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The lanes of one slot: one that most rows share, and one for each topic and stream that goes by
/// itself for a while. Who leaves begins where the lane was; who comes back brings it down to
/// there.
final class Lanes {
    private final Map<Topic, Lane> topics = new TreeMap<>();
    private final Map<StreamId, Lane> streams = new TreeMap<>();
    private final Lane main = new Lane(0);

    Lane main() {
        return main;
    }

    Lane of(Scope scope) {
        return switch (scope) {
            case Scope.AllBut _ -> main;
            case Scope.OfTopic(var topic, _) -> of(topic);
            case Scope.OfStream(var stream) -> streams.getOrDefault(stream, of(stream.topic()));
        };
    }

    /// The lane that a read of this scope tells of; none when what was to be read alone went by
    /// itself no longer. The rows of one topic say nothing of all the others.
    Optional<Lane> own(Scope scope) {
        return switch (scope) {
            case Scope.AllBut _ -> Optional.of(main);
            case Scope.OfTopic(var topic, _) -> Optional.ofNullable(topics.get(topic));
            case Scope.OfStream(var stream) -> Optional.ofNullable(streams.get(stream));
        };
    }

    /// What shares the main lane.
    Scope.AllBut rest() {
        return new Scope.AllBut(topics.keySet(), streams.keySet());
    }

    List<Topic> topics() {
        return List.copyOf(topics.keySet());
    }

    List<StreamId> streams() {
        return List.copyOf(streams.keySet());
    }

    void setApart(Set<Topic> blocked, Set<StreamId> suspected) {
        blocked.forEach(topic -> topics.computeIfAbsent(topic, _ -> main.copy()));
        suspected.forEach(
                stream -> streams.computeIfAbsent(stream, _ -> of(stream.topic()).copy()));
    }

    /// Answers whether it went by itself.
    boolean rejoin(Topic topic) {
        var lane = topics.remove(topic);
        if (lane != null) {
            main.join(lane);
        }
        return lane != null;
    }

    /// Answers whether it went by itself.
    boolean rejoin(StreamId stream) {
        var lane = streams.remove(stream);
        if (lane != null) {
            of(stream.topic()).join(lane);
        }
        return lane != null;
    }

    long lowestFloor() {
        return Stream.concat(topics.values().stream(), streams.values().stream())
                .mapToLong(Lane::floor)
                .reduce(main.floor(), Math::min);
    }

    private Lane of(Topic topic) {
        return topics.getOrDefault(topic, main);
    }
}
