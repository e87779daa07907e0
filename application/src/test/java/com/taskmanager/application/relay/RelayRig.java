package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// An outbox, a transport, a clock, and as many relays as a test wants, each a process of its own.
public final class RelayRig {
    private static final Duration TICK = Duration.ofMillis(20);

    private final OutboxTestbed outbox;
    private final SettableClock clock = new SettableClock(NOON);
    private final ScriptedPublisher publisher = new ScriptedPublisher();
    private final RecordingObserver observer = new RecordingObserver();
    private final Relay relay;

    public RelayRig(OutboxTestbed outbox) {
        this.outbox = outbox;
        this.relay = anotherRelay();
    }

    public Relay anotherRelay() {
        return anotherRelay(outbox.slots());
    }

    public Relay anotherRelay(OutboxSlots slots) {
        return relay(slots, RelayPace.USUAL);
    }

    Relay gatheringRelay(Duration longest) {
        return relay(outbox.slots(), RelayPace.USUAL.gatheringFor(longest));
    }

    private Relay relay(OutboxSlots slots, RelayPace pace) {
        var ports = new RelayPorts(slots, outbox.survey(), publisher, observer);
        return new Relay(ports, pace, clock, new Random(1));
    }

    public Relay relay() {
        return relay;
    }

    public ScriptedPublisher publisher() {
        return publisher;
    }

    public RecordingObserver observer() {
        return observer;
    }

    public SettableClock clock() {
        return clock;
    }

    /// Writes and commits, and wakes nobody.
    public void write(OutboxEvent... events) {
        var writer = outbox.begin();
        List.of(events).forEach(writer::append);
        writer.commit();
    }

    public void writeAndWake(OutboxEvent... events) {
        write(events);
        for (var event : events) {
            wake(event);
        }
    }

    /// As whoever writes it does when it is committed.
    public void wake(OutboxEvent event) {
        relay.wakes().wake(Set.of(Slots.of(event.stream().user())));
    }

    /// Steps until there is nothing more to do now.
    public void settle(Relay which) {
        while (!which.step().isAfter(clock.instant())) {
            // on to the next step
        }
    }

    public void settle() {
        settle(relay);
    }

    /// Lets time pass in ticks and the relay do what becomes due.
    public void run(Duration duration) {
        run(relay, duration);
    }

    public void run(Relay which, Duration duration) {
        settle(which);
        for (var left = duration; left.isPositive(); left = left.minus(TICK)) {
            clock.advance(TICK);
            settle(which);
        }
    }

    /// The numbers accepted of a stream, each once, in the order of their first acceptance.
    public List<Long> accepted(UserId user, Topic topic) {
        return publisher.firsts(new StreamId(user, topic));
    }
}
