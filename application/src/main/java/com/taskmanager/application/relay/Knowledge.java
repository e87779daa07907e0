package com.taskmanager.application.relay;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.SlotFloors.Asked;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What this process knows of the outbox. Lost, it costs a look from zero.
final class Knowledge {
    private final Horizon horizon = new Horizon();
    private final List<SlotFloors> slots =
            IntStream.range(0, Slots.COUNT)
                    .mapToObj(slot -> new SlotFloors(slot, horizon::settled))
                    .toList();

    SlotFloors of(int slot) {
        return slots.get(slot);
    }

    void accept(Landmark landmark) {
        if (!horizon.accept(landmark)) {
            slots.forEach(SlotFloors::forget);
        }
    }

    /// For a look that is about to be made.
    List<Asked> ask(Function<SlotFloors, Asked> from) {
        return slots.stream().map(from).toList();
    }

    /// Answers the slots that have something.
    Set<Integer> learn(List<Asked> asked, Findings findings) {
        asked.forEach(question -> learn(question, findings));
        return findings.lowest().keySet();
    }

    List<Question> askForOldest() {
        return slots.stream().map(SlotFloors::askForOldest).toList();
    }

    /// Slots with something that goes by itself.
    Set<Integer> divided() {
        var divided = new HashSet<Integer>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).divided()) {
                divided.add(slot);
            }
        }
        return divided;
    }

    /// The horizon first: who has seen floors that were given up since must not have them raised by
    /// what is settled from now on.
    void forget() {
        horizon.forget();
        slots.forEach(SlotFloors::forget);
    }

    private void learn(Asked asked, Findings findings) {
        int slot = asked.question().slot();
        var generation = findings.generations().get(slot);
        if (generation == null) {
            return;
        }
        of(slot).begins(generation);
        var lowest = findings.lowest().get(slot);
        if (lowest == null) {
            of(slot).foundNothing(asked);
        } else {
            of(slot).found(asked, lowest.seq());
        }
    }
}
