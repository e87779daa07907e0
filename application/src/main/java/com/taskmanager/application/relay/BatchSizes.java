package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many rows of a slot and topic go into one call: fewer when whole calls fail, down to the one
/// event that makes them fail; more again with every success.
final class BatchSizes {
    private static final int FAILURES_MAX = 2;

    private record Place(int slot, Topic topic) {}

    private record Size(int rowsMax, int failures) {
        static final Size FULL = new Size(Selection.ROWS_MAX, 0);

        Size failed(int offered) {
            return failures + 1 < FAILURES_MAX
                    ? new Size(rowsMax, failures + 1)
                    : new Size(Math.max(1, offered / 2), 0);
        }
    }

    private final Map<Place, Size> sizes = new ConcurrentHashMap<>();

    int rowsMax(int slot, Topic topic) {
        return sizes.getOrDefault(new Place(slot, topic), Size.FULL).rowsMax();
    }

    void failed(int slot, Topic topic, int offered) {
        sizes.compute(
                new Place(slot, topic),
                (_, size) -> (size == null ? Size.FULL : size).failed(offered));
    }

    void succeeded(int slot, Topic topic) {
        sizes.computeIfPresent(new Place(slot, topic), (_, size) -> doubled(size.rowsMax()));
    }

    private static Size doubled(int rowsMax) {
        int doubled = Math.min(rowsMax * 2, Selection.ROWS_MAX);
        return new Size(doubled, 0);
    }
}
