package com.taskmanager.application.simulation;

import com.taskmanager.application.relay.Generation;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.OutboxSurvey;
import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.SlotsOneByOne;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.application.relay.Taken.Held;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ways a relay comes not to see what is there.
final class FloorBugs {
    private FloorBugs() {}

    /// How far each slot was read.
    private static final class Cursor {
        private final Map<Integer, Long> read = new HashMap<>();

        long above(int slot, long above) {
            return Math.max(above, read.getOrDefault(slot, 0L));
        }

        Taken read(int slot, Taken taken) {
            if (taken instanceof Held held && !held.rows().isEmpty()) {
                read.merge(slot, held.rows().getLast().seq(), Math::max);
            }
            return taken;
        }
    }

    /// Looks at the outbox, with something changed on the way there or back.
    private abstract static class Survey implements OutboxSurvey {
        private final OutboxSurvey survey;

        Survey(OutboxSurvey survey) {
            this.survey = survey;
        }

        @Override
        public Landmark landmark() {
            return survey.landmark();
        }

        @Override
        public Findings lowest(List<Question> questions) {
            return answer(survey.lowest(questions.stream().map(this::ask).toList()));
        }

        Question ask(Question question) {
            return question;
        }

        Findings answer(Findings findings) {
            return findings;
        }
    }

    static final class CursorForAFloor extends Tampering {
        private final Cursor cursor = new Cursor();

        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return SlotsOneByOne.of(
                    (slot, selection) -> cursor.read(slot, slots.take(slot, selection)));
        }

        @Override
        OutboxSurvey survey(OutboxSurvey survey) {
            return new Survey(survey) {
                @Override
                Question ask(Question question) {
                    long above = cursor.above(question.slot(), question.above());
                    return new Question(question.slot(), above, question.scope());
                }
            };
        }
    }

    /// Nobody is waited for.
    static final class FloorWithoutProof extends Tampering {
        @Override
        OutboxSurvey survey(OutboxSurvey survey) {
            return new Survey(survey) {
                @Override
                public Landmark landmark() {
                    var seen = super.landmark();
                    return new Landmark(seen.lastSeq(), Set.of(), false, seen.life());
                }
            };
        }
    }

    /// The last number is read after the writers: one of theirs may be among those waited for, and
    /// another's not.
    static final class NumberReadLast extends Tampering {
        @Override
        OutboxSurvey survey(OutboxSurvey survey) {
            return new Survey(survey) {
                private Set<String> before = Set.of();

                @Override
                public Landmark landmark() {
                    var seen = super.landmark();
                    var writers = before;
                    before = seen.writers();
                    return new Landmark(seen.lastSeq(), writers, false, seen.life());
                }
            };
        }
    }

    static final class ReleaseInSilence extends Tampering {
        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return new TamperedSlots(slots, TamperedSlots.Tampered::withoutReleases);
        }

        @Override
        OutboxSurvey survey(OutboxSurvey survey) {
            return new Survey(survey) {
                @Override
                Findings answer(Findings findings) {
                    var silent = new HashMap<>(findings.generations());
                    silent.replaceAll((_, it) -> new Generation(it.life(), 0));
                    return new Findings(findings.lowest(), silent);
                }
            };
        }
    }
}
