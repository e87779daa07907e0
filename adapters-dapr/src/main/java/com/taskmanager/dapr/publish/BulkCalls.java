package com.taskmanager.dapr.publish;

import com.taskmanager.application.event.OutboxEvent;

import java.util.ArrayList;
import java.util.List;

/// Splits what is to be published into calls that a sidecar takes: its limit for a request is 4
/// MiB, and above some hundred entries nothing is gained.
final class BulkCalls {
    static final int EVENTS_MAX = 500;
    static final int BYTES_MAX = 2_000_000;

    /// Id, key and content type of an entry, with room to spare.
    private static final int OVERHEAD_BYTES = 300;

    private BulkCalls() {}

    /// In the same order. An event that is larger than the limit goes alone.
    static List<List<OutboxEvent>> of(List<OutboxEvent> events) {
        var calls = new ArrayList<List<OutboxEvent>>();
        int begin = 0;
        int bytes = 0;
        for (int i = 0; i < events.size(); i++) {
            int size = events.get(i).data().size() + OVERHEAD_BYTES;
            if (i > begin && (i - begin == EVENTS_MAX || bytes + size > BYTES_MAX)) {
                calls.add(events.subList(begin, i));
                begin = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (begin < events.size()) {
            calls.add(events.subList(begin, events.size()));
        }
        return calls;
    }
}
