package com.taskmanager.application.lookup;

import com.taskmanager.application.lookup.EventTraces.Trace;
import com.taskmanager.application.lookup.Sighting.Spot;
import com.taskmanager.application.lookup.Timeline.Entry;
import com.taskmanager.application.lookup.Timeline.Happened;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// All that was seen of one event.
final class Track {
    private static final Comparator<Track> OLDEST_FIRST =
            Comparator.comparing(Track::began).thenComparing(track -> track.first().number());

    private final List<Sighting> sightings = new ArrayList<>();

    void add(Sighting sighting) {
        sightings.add(sighting);
    }

    /// The newest of them, the oldest first.
    static List<Track> newest(Collection<Track> tracks, int limit) {
        return tracks.stream()
                .sorted(OLDEST_FIRST)
                .skip(Math.max(0, tracks.size() - limit))
                .toList();
    }

    Trace trace() {
        var happened = happened();
        return new Trace(happened.id(), happened.number(), happened.own());
    }

    Happened happened() {
        var best = first();
        return new Happened(best.id(), best.number(), best.own(), envelope());
    }

    /// What it went through before consumers.
    List<Entry> way() {
        var happened = happened();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(happened, new Step.Changed(), happened.changedAt(), true));
        sightings.stream()
                .map(Sighting::spot)
                .map(spot -> entry(happened, spot))
                .filter(Objects::nonNull)
                .forEach(entries::add);
        if (entries.size() == 1) {
            entries.add(new Entry(happened, new Step.NotOnRecord(), null, false));
        }
        return entries;
    }

    private static @Nullable Entry entry(Happened happened, Spot spot) {
        return switch (spot) {
            case Spot.Logged(var at) -> new Entry(happened, new Step.Published(), at, true);
            case Spot.InOutbox _ ->
                    new Entry(happened, new Step.InOutbox(), happened.changedAt(), true);
            case Spot.Parked(var since, var cause) ->
                    new Entry(happened, new Step.Parked(cause), since, true);
            case Spot.AtConsumer _ -> null;
        };
    }

    /// What is another event's number, or nobody's, is only where it lies.
    List<Entry> at(List<Arrival> arrivals) {
        var happened = happened();
        return arrivals.stream()
                .filter(at -> happened.own() || !(at.place() instanceof Place.NotHere))
                .map(at -> entry(happened, at))
                .toList();
    }

    private static Entry entry(Happened happened, Arrival at) {
        var step = new Step.AtConsumer(at.consumer(), at.place(), at.stream());
        return new Entry(happened, step, at.at(), at.exact());
    }

    private Instant began() {
        var envelope = envelope();
        var at = envelope == null ? null : envelope.occurredAt();
        return at == null ? Instant.EPOCH : at;
    }

    private @Nullable Envelope envelope() {
        return sightings.stream()
                .map(Sighting::envelope)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Sighting first() {
        return sightings.stream().filter(Sighting::own).findFirst().orElse(sightings.getFirst());
    }
}
