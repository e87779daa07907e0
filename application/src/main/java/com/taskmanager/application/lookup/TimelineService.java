package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.lookup.EventTraces.Trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// First the way, then the consumers: an event goes from one to the other and never back.
record TimelineService(EventRecords records, List<Consumer> consumers) implements ShowTimeline {
    @Override
    public Optional<Timeline> show(TimelineQuery query) {
        var tracks = new HashMap<UUID, Track>();
        add(tracks, records.about(query.about(), reach(), query.limit() + 1));
        if (tracks.isEmpty()) {
            return Optional.empty();
        }
        add(tracks, effects(query, tracks));
        var newest = Track.newest(tracks.values(), query.limit());
        return Optional.of(timeline(newest, tracks.size() > newest.size()));
    }

    private static void add(Map<UUID, Track> tracks, List<Sighting> sightings) {
        sightings.forEach(seen -> tracks.computeIfAbsent(seen.id(), _ -> new Track()).add(seen));
    }

    private EventRecords.Reach reach() {
        var topics = new HashSet<>(Set.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES));
        consumers.forEach(consumer -> topics.addAll(consumer.topics()));
        return new EventRecords.Reach(
                consumers.stream().map(Consumer::name).collect(Collectors.toUnmodifiableSet()),
                topics);
    }

    /// A user's and a trace's are found with the rest.
    private List<Sighting> effects(TimelineQuery query, Map<UUID, Track> tracks) {
        return switch (query.about()) {
            case About.Event _, About.Task _ ->
                    records.causedBy(traces(tracks.values()), query.limit());
            case About.User _, About.Trace _ -> List.of();
        };
    }

    private static List<Trace> traces(Iterable<Track> tracks) {
        var traces = new ArrayList<Trace>();
        tracks.forEach(track -> traces.add(track.trace()));
        return traces;
    }

    private Timeline timeline(List<Track> tracks, boolean more) {
        var names = consumers.stream().map(Consumer::name).sorted().toList();
        var arrivals =
                records.arrivals(names, traces(tracks)).stream()
                        .collect(Collectors.groupingBy(Arrival::event));
        var entries = new Entries();
        for (var track : tracks) {
            entries.add(track.way());
            entries.add(track.at(listening(arrivals, track)));
        }
        return new Timeline(tracks.stream().map(Track::happened).toList(), entries.inOrder(), more);
    }

    private List<Arrival> listening(Map<UUID, List<Arrival>> arrivals, Track track) {
        var topic = track.happened().number().stream().topic();
        var names =
                consumers.stream()
                        .filter(consumer -> consumer.topics().contains(topic))
                        .map(Consumer::name)
                        .toList();
        return arrivals.getOrDefault(track.happened().id(), List.of()).stream()
                .filter(arrival -> names.contains(arrival.consumer()))
                .toList();
    }
}
