package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Eight clients at work, while something is done to the program.
final class Crowd implements AutoCloseable {
    private static final int CLIENTS = 8;

    private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Person> people;
    private final List<RecurringClient> clients;
    private final List<Future<?>> work;

    private Crowd(List<Person> people) {
        this.people = people;
        this.clients = IntStream.range(0, CLIENTS).mapToObj(this::client).toList();
        this.work = clients.stream().<Future<?>>map(c -> pool.submit(() -> c.run(enough))).toList();
    }

    static Crowd at(URI address) {
        return new Crowd(List.of(Person.of("alice", address), Person.of("bob", address)));
    }

    /// Until everybody has got the answer they wait for.
    void finish() throws Exception {
        enough.set(true);
        for (var one : work) {
            one.get();
        }
    }

    void checkThatEveryAnsweredCompletionHasExactlyOneSuccessor() throws Exception {
        for (var person : people) {
            var answered = answered(person);
            assertThat(answered).hasSizeGreaterThan(CLIENTS);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> occurrences(person).keySet().containsAll(successors(answered)));
            assertThat(occurrences(person).values()).allMatch(count -> count == 1);
        }
    }

    /// What they heard that was no answer.
    Set<String> troubles() {
        return clients.stream()
                .flatMap(client -> client.troubles().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        enough.set(true);
        pool.shutdownNow();
    }

    private RecurringClient client(int n) {
        return new RecurringClient(n, people.get(n % people.size()));
    }

    private List<Occurrence> answered(Person person) {
        return clients.stream()
                .filter(client -> client.person().equals(person))
                .flatMap(client -> client.answered().stream())
                .toList();
    }

    private static List<Occurrence> successors(List<Occurrence> answered) {
        return answered.stream().map(Occurrence::next).toList();
    }

    private static Map<Occurrence, Long> occurrences(Person person) throws Exception {
        return person.tasks().stream()
                .collect(Collectors.groupingBy(Occurrence::of, Collectors.counting()));
    }
}
