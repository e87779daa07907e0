package com.taskmanager.persistence.relay;

import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.relay.RecordingObserver;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.application.relay.RelayPace;
import com.taskmanager.application.relay.RelayPorts;
import com.taskmanager.application.relay.ScriptedPublisher;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Two relays with two threads each on one database, writers beside them, real time.
@Timeout(120)
class RacingRelaysTest {
    private static final int EVENTS_PER_USER = 300;

    private final PostgresOutbox outbox = new PostgresOutbox();
    private final CountDownLatch arrived = new CountDownLatch(8 * EVENTS_PER_USER);
    private final ScriptedPublisher publisher = new ScriptedPublisher();
    private final List<UserId> users =
            IntStream.range(0, 8).mapToObj(n -> new UserId("user-" + n)).toList();

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void keepsTheOrderOfEachUserAndHandsOverEachEventOnce() throws Exception {
        var relays = List.of(relay(), relay());
        var threads = new ArrayList<Thread>();
        relays.forEach(relay -> threads.add(Thread.ofPlatform().start(relay)));
        relays.forEach(relay -> threads.add(Thread.ofPlatform().start(relay)));
        var writers = users.stream().map(user -> writer(user, relays)).toList();
        for (var writer : writers) {
            writer.join();
        }

        arrived.await();
        relays.forEach(Relay::stop);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(outbox.left()).isEmpty();
        assertThat(publisher.accepted()).hasSize(users.size() * EVENTS_PER_USER);
        var all = LongStream.rangeClosed(1, EVENTS_PER_USER).boxed().toList();
        for (var user : users) {
            assertThat(publisher.firsts(new StreamId(user, TASKS))).isEqualTo(all);
        }
    }

    private Relay relay() {
        EventPublisher counting =
                (topic, events) -> {
                    var publication = publisher.publish(topic, events);
                    events.forEach(_ -> arrived.countDown());
                    return publication;
                };
        return new Relay(
                new RelayPorts(outbox.slots(), outbox.survey(), counting, new RecordingObserver()),
                RelayPace.USUAL,
                InstantSource.system(),
                new Random(3));
    }

    private Thread writer(UserId user, List<Relay> relays) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            for (long n = 1; n <= EVENTS_PER_USER; n++) {
                                write(event(user, n));
                                var slot = Set.of(Slots.of(user));
                                relays.get((int) (n % 2)).wakes().wake(slot);
                            }
                        });
    }

    private void write(OutboxEvent event) {
        var writer = outbox.begin();
        writer.append(event);
        writer.commit();
    }
}
