package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

final class InMemoryIssuedNumbers implements IssuedNumbers {
    private final Map<StreamId, Long> last = new HashMap<>();

    void put(StreamId stream, long upTo) {
        last.put(stream, upTo);
    }

    @Override
    public Map<StreamId, Long> upTo(SortedSet<StreamId> streams) {
        var answer = new TreeMap<StreamId, Long>();
        streams.forEach(stream -> answer.put(stream, last.getOrDefault(stream, 0L)));
        return answer;
    }
}
