package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.inbox.CounterEnds;
import com.taskmanager.application.inbox.Issued;
import com.taskmanager.application.inbox.IssuedNumbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The counters of all streams, as the writers' database keeps them.
final class Counters implements IssuedNumbers, CounterEnds {
    private final Map<StreamId, Issued> counters = new HashMap<>();
    private long epoch = 1;

    @Override
    public Map<StreamId, Issued> upTo(SortedSet<StreamId> streams) {
        var issued = new TreeMap<StreamId, Issued>();
        streams.forEach(stream -> issued.put(stream, of(stream)));
        return issued;
    }

    @Override
    public Stream<StreamId> streams() {
        return counters.keySet().stream().sorted();
    }

    @Override
    public long last(StreamId stream) {
        return of(stream).lastSeq();
    }

    StreamPlace place(StreamId stream, int nth) {
        return new StreamPlace(last(stream) + nth, of(stream).epoch());
    }

    void advance(StreamId stream, long to) {
        counters.put(stream, new Issued(to, of(stream).epoch(), of(stream).bases()));
    }

    /// From now on all numbers are of this history.
    void begin(long newer) {
        counters.replaceAll((_, counter) -> ended(counter, newer));
        epoch = newer;
    }

    Runnable backup() {
        var rows = Map.copyOf(counters);
        long before = epoch;
        return () -> {
            counters.clear();
            counters.putAll(rows);
            epoch = before;
        };
    }

    private static Issued ended(Issued counter, long newer) {
        var bases = new ArrayList<>(counter.bases());
        LongStream.range(counter.epoch(), newer).forEach(_ -> bases.add(counter.lastSeq()));
        return new Issued(counter.lastSeq(), newer, bases);
    }

    private Issued of(StreamId stream) {
        var counter = counters.get(stream);
        return counter == null ? new Issued(0, epoch, List.of()) : counter;
    }
}
