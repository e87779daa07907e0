package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Whoever does not hold a position stores what is delivered in order of its numbers, and waits for
/// rows that others have stored and not committed. Should the one who holds it store a later number
/// first, both may wait for each other.
class NewRowsTest {
    private final InMemoryInboxWorld world = new InMemoryInboxWorld();

    @Test
    void areWrittenAtOnceThoughSomeFailedAndSomeWaitBehindThem() {
        var first = new ArrayList<Long>();
        var inbox = new InboxHarness(world, true, recording(world.store(), first));
        world.issue(stream("alice"), 3);
        inbox.fail("alice 1");
        inbox.deliver("alice 3", "alice 2", "alice 1");

        assertThat(first).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(world.waiting("test"))
                .containsExactly("alice 1 RETRY", "alice 2 BEHIND", "alice 3 BEHIND");
    }

    private static Inbox.Store recording(Inbox.Store store, List<Long> first) {
        return new Inbox.Store(
                store.positions(),
                new Recording(store.waiting(), first),
                store.due(),
                store.setAside(),
                store.deadLetters(),
                store.issued());
    }

    private record Recording(WaitingEvents waiting, List<Long> first) implements WaitingEvents {
        @Override
        public List<Taken> store(String consumer, List<WaitingEvent> events) {
            record(events);
            return waiting.store(consumer, events);
        }

        @Override
        public void fail(String consumer, List<WaitingEvent> events) {
            record(events);
            waiting.fail(consumer, events);
        }

        @Override
        public List<WaitingEvent> after(
                String consumer, Collection<Position> positions, int limit) {
            return waiting.after(consumer, positions, limit);
        }

        @Override
        public void drop(String consumer, Collection<EventNumber> numbers) {
            waiting.drop(consumer, numbers);
        }

        private void record(List<WaitingEvent> events) {
            if (first.isEmpty()) {
                events.forEach(event -> first.add(event.number().seq()));
            }
        }
    }
}
