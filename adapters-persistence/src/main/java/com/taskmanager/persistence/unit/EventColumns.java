package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Events as the arrays of one statement, a parameter each, however many there are.
record EventColumns(List<EventDraft> events) {

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("slots", integers(event -> Slots.of(event.stream().user())));
        parameters.put("topics", texts(event -> event.stream().topic().name()));
        parameters.put("users", texts(event -> event.stream().user().value()));
        parameters.put("behind", behind());
        parameters.put("ids", texts(EventDraft::id));
        parameters.put("times", texts(EventDraft::occurredAt));
        parameters.put("heads", bytes(event -> event.data().head()));
        parameters.put("middles", bytes(event -> event.data().middle()));
        parameters.put("tails", bytes(event -> event.data().tail()));
        return parameters;
    }

    /// How many events of its stream come after each.
    private int[] behind() {
        var seen = new HashMap<StreamId, Integer>();
        int[] behind = new int[events.size()];
        for (int n = events.size() - 1; n >= 0; n--) {
            behind[n] = seen.merge(events.get(n).stream(), 1, Integer::sum) - 1;
        }
        return behind;
    }

    private int[] integers(ToIntFunction<EventDraft> value) {
        return events.stream().mapToInt(value).toArray();
    }

    private @Nullable String[] texts(Function<EventDraft, @Nullable Object> value) {
        return events.stream()
                .map(event -> Objects.toString(value.apply(event), null))
                .toArray(String[]::new);
    }

    private byte[][] bytes(Function<EventDraft, byte[]> value) {
        return events.stream().map(value).toArray(byte[][]::new);
    }
}
