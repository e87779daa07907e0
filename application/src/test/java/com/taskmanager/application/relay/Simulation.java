package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.ParkingContract.ACTION;
import static com.taskmanager.application.relay.SomeEvents.NOON;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.OutboxTestbed.Writer;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Two relays, writers that take their time, a transport that refuses, forgets to answer and goes
/// away, events that it never takes, operators who release, skip, pause and resume, and connections
/// that die, all in the order a seed decides. Everything may also happen in the middle of a
/// publish.
///
/// Checked at each publish: of a stream, what is offered continues without a gap what was accepted
/// before, however long transactions stayed open; and nothing that follows it was deleted already.
/// Checked in the end, once everything works again for a while: all that was committed was
/// accepted, nothing else was, and the outbox is empty.
final class Simulation {
    private static final Duration RECOVERY = Duration.ofSeconds(70);
    private static final int STEPS = 400;

    /// A run takes seconds of its clock.
    private static final Duration REFUSED_AFTER = Duration.ZERO;

    private static final int DEPTH_MAX = 2;
    private static final List<UserId> USERS =
            List.of(SomeEvents.ALICE, SomeEvents.WILL, SomeEvents.BOB);
    private static final List<Topic> TOPICS = List.of(SomeEvents.TASKS, SomeEvents.UPDATES);

    private final Random random;
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final SettableClock clock = new SettableClock(NOON);
    private final List<Relay> relays = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<StreamId, Long> numbers = new HashMap<>();
    private final Map<StreamId, List<Long>> committed = new HashMap<>();
    private final Map<StreamId, Set<Long>> accepted = new HashMap<>();
    private final Set<Topic> down = new HashSet<>();
    private final Set<UUID> poison = new HashSet<>();
    private int parked;
    private final List<String> violations = new ArrayList<>();
    private boolean healed;
    private int depth;

    Simulation(long seed) {
        random = new Random(seed);
        relays.add(relay());
        relays.add(relay());
    }

    /// How many streams operators found parked.
    int parked() {
        return parked;
    }

    List<String> violations() {
        for (int step = 0; step < STEPS; step++) {
            somethingHappens();
        }
        heal();
        committed.forEach(this::checkThatAllArrived);
        outbox.left().forEach(id -> violations.add(id + " is still in the outbox"));
        outbox.parked().events().forEach(id -> violations.add(id + " is still parked"));
        return violations;
    }

    private void somethingHappens() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> begin();
            case 3, 4 -> end();
            case 5, 6 -> relays.get(0).step();
            case 7, 8 -> relays.get(1).step();
            case 9 -> clock.advance(Duration.ofMillis(random.nextInt(random.nextInt(150) + 1)));
            case 10 -> clock.advance(Duration.ofMillis(random.nextInt(1500)));
            default -> somethingBreaks();
        }
    }

    private void somethingBreaks() {
        switch (random.nextInt(9)) {
            case 0 -> outbox.loseConnections();
            case 1 -> down.add(TOPICS.get(random.nextInt(2)));
            case 2, 3, 4 -> down.clear();
            case 5, 6 -> anOperatorActs();
            default -> relays.set(random.nextInt(2), relay());
        }
    }

    /// Who waits in vain for a relay that holds the slot tries again another time.
    private void anOperatorActs() {
        try {
            operate();
        } catch (Unavailable _) {
            return;
        }
    }

    private void operate() {
        int slot = Slots.of(USERS.get(random.nextInt(USERS.size())));
        switch (random.nextInt(4)) {
            case 0 -> outbox.switches().pause(slot, ACTION);
            case 1, 2 -> outbox.switches().resume(slot, ACTION);
            default -> unpark(random.nextBoolean());
        }
    }

    private void unpark(boolean skip) {
        for (var waiting : outbox.parked().list()) {
            parked++;
            if (skip) {
                outbox.parked().releaseWithout(waiting.stream().stream(), this::voided, ACTION);
            } else {
                outbox.parked().release(waiting.stream().stream(), ACTION);
            }
        }
    }

    /// What is published in its place is taken.
    private OutboxEvent voided(OutboxEvent event) {
        poison.remove(event.id());
        return event;
    }

    /// The user's counter is locked until the transaction ends, so each has one at a time.
    private void begin() {
        var user = USERS.get(random.nextInt(USERS.size()));
        if (open.stream().anyMatch(other -> other.user().equals(user))) {
            return;
        }
        var events = new ArrayList<OutboxEvent>();
        for (var topic : TOPICS) {
            for (int n = random.nextInt(3); n > 0; n--) {
                events.add(next(new StreamId(user, topic), events));
            }
        }
        var writer = outbox.begin();
        events.forEach(writer::append);
        open.add(new Open(user, writer, events));
    }

    private OutboxEvent next(StreamId stream, List<OutboxEvent> before) {
        long drawn = before.stream().filter(event -> event.stream().equals(stream)).count();
        long number = numbers.getOrDefault(stream, 0L) + drawn + 1;
        return SomeEvents.event(stream.user(), stream.topic(), number);
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        var ended = open.remove(random.nextInt(open.size()));
        if (random.nextInt(5) == 0) {
            ended.writer().rollBack();
        } else {
            commit(ended);
        }
    }

    private void commit(Open ended) {
        for (var event : ended.events()) {
            numbers.put(event.stream(), event.sequence());
            if (!healed && random.nextInt(40) == 0) {
                poison.add(event.id());
            }
            committed.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event.sequence());
        }
        ended.writer().commit();
        relays.get(random.nextInt(2)).wakes().wake(Set.of(Slots.of(ended.user())));
    }

    private Relay relay() {
        return new Relay(
                new RelayPorts(outbox, outbox, transport(), new RecordingObserver()),
                RelayPace.USUAL.parkingAfter(REFUSED_AFTER),
                clock,
                new Random(7));
    }

    private EventPublisher transport() {
        return (topic, events) -> {
            checkThatNothingIsSkipped(events);
            events.forEach(this::checkThatNoneWasLeftBehind);
            meanwhile();
            return answer(topic, events);
        };
    }

    private void meanwhile() {
        if (healed || depth == DEPTH_MAX) {
            return;
        }
        depth++;
        for (int n = random.nextInt(4); n > 0; n--) {
            somethingHappens();
        }
        depth--;
    }

    private Publication answer(Topic topic, List<OutboxEvent> events) {
        if (down.contains(topic) || (isAnyPoison(events) && topic.equals(SomeEvents.UPDATES))) {
            return Publication.none("down, or so it says");
        }
        var taken = healed || random.nextInt(3) > 0 ? wholesome(events) : someOf(events);
        var ids = new HashSet<UUID>();
        for (var event : taken) {
            accepted.computeIfAbsent(event.stream(), _ -> new HashSet<>()).add(event.sequence());
            ids.add(event.id());
        }
        boolean answers = healed || random.nextInt(5) > 0;
        return answers ? new Publication(ids, null) : Publication.none("no answer");
    }

    private boolean isAnyPoison(List<OutboxEvent> events) {
        return events.stream().anyMatch(event -> poison.contains(event.id()));
    }

    private List<OutboxEvent> wholesome(List<OutboxEvent> events) {
        return events.stream().filter(event -> !poison.contains(event.id())).toList();
    }

    private List<OutboxEvent> someOf(List<OutboxEvent> events) {
        return wholesome(events).stream().filter(_ -> random.nextBoolean()).toList();
    }

    private void checkThatNothingIsSkipped(List<OutboxEvent> events) {
        var offered = new HashMap<StreamId, Set<Long>>();
        for (var event : events) {
            var before = offered.computeIfAbsent(event.stream(), _ -> new HashSet<>());
            for (long number : committed.getOrDefault(event.stream(), List.of())) {
                if (number < event.sequence() && !before.contains(number)) {
                    checkThatItMayBeMissing(event, number);
                }
            }
            before.add(event.sequence());
        }
    }

    /// A zombie may offer what others deleted long ago; what is still here may not come after what
    /// is not.
    private void checkThatNoneWasLeftBehind(OutboxEvent event) {
        var left = new HashSet<>(outbox.left());
        left.addAll(outbox.parked().events());
        if (!left.contains(event.id())) {
            return;
        }
        var stream = event.stream();
        for (long number : committed.getOrDefault(stream, List.of())) {
            var later = SomeEvents.event(stream.user(), stream.topic(), number);
            if (number > event.sequence() && !left.contains(later.id())) {
                violations.add(
                        number + " of " + stream + " was deleted before " + event.sequence());
            }
        }
    }

    private void checkThatItMayBeMissing(OutboxEvent event, long number) {
        var stream = event.stream();
        boolean known = accepted.getOrDefault(stream, Set.of()).contains(number);
        if (!known) {
            violations.add(event.sequence() + " of " + stream + " was offered before " + number);
        }
    }

    private void checkThatAllArrived(StreamId stream, List<Long> sequences) {
        var arrived = accepted.getOrDefault(stream, Set.of());
        if (!arrived.equals(Set.copyOf(sequences))) {
            violations.add("%s: %s committed, %s arrived".formatted(stream, sequences, arrived));
        }
    }

    private void heal() {
        healed = true;
        down.clear();
        outbox.loseConnections();
        poison.clear();
        unpark(false);
        USERS.forEach(user -> outbox.switches().resume(Slots.of(user), ACTION));
        while (!open.isEmpty()) {
            commit(open.removeFirst());
        }
        var end = clock.instant().plus(RECOVERY);
        while (clock.instant().isBefore(end)) {
            relays.forEach(Relay::step);
            clock.advance(Duration.ofMillis(40));
        }
    }

    private record Open(UserId user, Writer writer, List<OutboxEvent> events) {}
}
