package com.taskmanager.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// Nothing is in the way any more: all that was begun comes to its end, and what is written then
/// goes through at once.
final class Recovery {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BREAK_MAX = Duration.ofMillis(500);
    private static final Duration TICK = Duration.ofMillis(5);

    private final Stage stage;
    private final OutboxSide source;
    private final InboxSide target;
    private final Cluster cluster;
    private final Partitions partitions;

    Recovery(
            Stage stage,
            OutboxSide source,
            InboxSide target,
            Cluster cluster,
            Partitions partitions) {
        this.stage = stage;
        this.source = source;
        this.target = target;
        this.cluster = cluster;
        this.partitions = partitions;
    }

    void run() {
        stage.history().remark("weather", "clears up for good");
        cluster.operators().declare();
        cluster.weather().clearUp();
        source.outbox().loseConnections();
        cluster.operators().tidyUp();
        cluster.attendants().tidyUp();
        source.writers().endAll(cluster.relays().getFirst().wakes());
        settle();
        rest();
        cluster.attendants().adopt();
        writeInCalm();
    }

    private void settle() {
        var end = now().plus(PATIENCE);
        while (!isSettled() && now().isBefore(end)) {
            everybodyWorks();
        }
    }

    /// Until no breaker and no back-off of a while ago has any say.
    private void rest() {
        stage.clock().advance(Duration.ofMinutes(1));
        var end = now().plus(Duration.ofSeconds(3));
        while (now().isBefore(end)) {
            everybodyWorks();
        }
    }

    private void writeInCalm() {
        for (var user : Writers.USERS) {
            source.writers().writeInCalm(user, cluster.relays().getLast().wakes());
            for (int tick = 0; tick < 10; tick++) {
                cluster.relays().forEach(RelayProcess::step);
                stage.clock().advance(TICK);
            }
        }
        settle();
    }

    private void everybodyWorks() {
        var next = now().plus(BREAK_MAX);
        for (var relay : cluster.relays()) {
            var due = relay.step();
            next = due.isBefore(next) ? due : next;
        }
        target.readers().stream().filter(this::hasWork).forEach(it -> consume(it.name()));
        var then = isQuiet() ? nextAttempt(next) : next;
        stage.clock().set(then.isAfter(now()) ? then : now().plusMillis(1));
    }

    private void consume(String consumer) {
        for (var inbox : cluster.inboxes()) {
            for (int n = partitions.pending(consumer).size(); n > 0; n--) {
                cluster.deliveries().deliverSome(inbox, consumer);
            }
            inbox.takeUp(consumer);
            inbox.retry(consumer);
        }
    }

    private boolean isSettled() {
        return isQuiet() && attempts().findAny().isEmpty();
    }

    /// Nothing is on its way; there may be something to try again.
    private boolean isQuiet() {
        return source.outbox().left().isEmpty()
                && source.outbox().parked().events().isEmpty()
                && target.readers().stream()
                        .allMatch(it -> partitions.pending(it.name()).isEmpty());
    }

    private boolean hasWork(Reader reader) {
        return !partitions.pending(reader.name()).isEmpty()
                || attempts(reader).anyMatch(at -> !at.isAfter(now()));
    }

    private Instant nextAttempt(Instant otherwise) {
        return attempts().min(Instant::compareTo).filter(now()::isBefore).orElse(otherwise);
    }

    private Stream<Instant> attempts() {
        return target.readers().stream().flatMap(this::attempts);
    }

    private Stream<Instant> attempts(Reader reader) {
        return target.tables()
                .waiting(reader.name())
                .flatMap(event -> Stream.ofNullable(event.nextAttemptAt()));
    }

    private Instant now() {
        return stage.clock().instant();
    }
}
