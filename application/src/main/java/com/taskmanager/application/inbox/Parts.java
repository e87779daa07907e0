package com.taskmanager.application.inbox;

import java.util.ArrayList;
import java.util.List;

/// Cuts lists into bounded parts, in order.
final class Parts {
    private Parts() {}

    static <T> List<List<T>> of(List<T> whole, int sizeMax) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < whole.size(); from += sizeMax) {
            parts.add(whole.subList(from, Math.min(from + sizeMax, whole.size())));
        }
        return parts;
    }
}
