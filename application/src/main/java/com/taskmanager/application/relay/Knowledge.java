package com.taskmanager.application.relay;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.SlotFloors.Asked;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What this process knows of the outbox. All of it is hints: lost, it costs a look from zero;
/// wrong, it costs the time to the next sweep.
final class Knowledge {
    private final Horizon horizon = new Horizon();
    private final List<SlotFloors> slots =
            IntStream.range(0, Slots.COUNT).mapToObj(SlotFloors::new).toList();

    SlotFloors of(int slot) {
        return slots.get(slot);
    }

    boolean wantsLandmark() {
        return horizon.wantsLandmark();
    }

    void accept(Landmark landmark) {
        if (!horizon.accept(landmark)) {
            slots.forEach(SlotFloors::forget);
        }
    }

    /// A look that is about to be made: what is asked, and what had been drawn before it.
    Look ask(Function<SlotFloors, Asked> from) {
        return new Look(slots.stream().map(from).toList(), horizon.lastSeq());
    }

    /// Answers the slots that have something.
    Set<Integer> learn(Look look, Findings findings, Instant now) {
        long proven = horizon.prove(findings.horizon());
        look.asked().forEach(asked -> learn(asked, look.lastSeq(), findings, proven, now));
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

    void forget() {
        horizon.forget();
        slots.forEach(SlotFloors::forget);
    }

    private void learn(Asked asked, long lastSeq, Findings findings, long proven, Instant now) {
        int slot = asked.question().slot();
        of(slot).putBack(findings.releases().getOrDefault(slot, 0L));
        var lowest = findings.lowest().get(slot);
        if (lowest == null) {
            of(slot).foundNothing(asked, lastSeq, proven, now);
        } else {
            of(slot).found(asked, lowest.seq(), proven, now);
        }
    }

    record Look(List<Asked> asked, long lastSeq) {
        Look {
            asked = List.copyOf(asked);
        }

        List<Question> questions() {
            return asked.stream().map(Asked::question).toList();
        }
    }
}
