package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

final class InMemoryIssuedNumbers implements IssuedNumbers, CounterEnds {
    private final Map<StreamId, Issued> issued = new HashMap<>();
    private long epoch = 1;

    void put(StreamId stream, long upTo) {
        var before = issued.getOrDefault(stream, new Issued(0, epoch, List.of()));
        issued.put(stream, new Issued(upTo, before.epoch(), before.bases()));
    }

    /// Begins a new history of all streams, of this one above that number.
    void restore(StreamId stream, long to) {
        put(stream, to);
        epoch++;
        issued.replaceAll((_, counter) -> restored(counter));
    }

    private static Issued restored(Issued counter) {
        var bases = new ArrayList<>(counter.bases());
        bases.add(counter.lastSeq());
        return new Issued(counter.lastSeq(), counter.epoch() + 1, bases);
    }

    @Override
    public Stream<StreamId> streams() {
        return issued.keySet().stream().sorted();
    }

    @Override
    public long last(StreamId stream) {
        return issued.getOrDefault(stream, Issued.upTo(0)).lastSeq();
    }

    @Override
    public Map<StreamId, Issued> upTo(SortedSet<StreamId> streams) {
        var answer = new TreeMap<StreamId, Issued>();
        streams.forEach(stream -> answer.put(stream, issued.getOrDefault(stream, Issued.upTo(0))));
        return answer;
    }
}
