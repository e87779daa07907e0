package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

/// One stack, to which one thing happens after the other. In this order, because the last one
/// leaves a stream that only a person can free.
@RealBackbone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TroubleIT {
    private static final String EVENTS = "task-events";
    private static final Duration SOON = Duration.ofSeconds(60);

    private Stack stack;
    private Database database;
    private Books books;
    private RecurringClient alice;
    private RecurringClient bob;
    private Person operator;

    @BeforeAll
    void start() {
        stack =
                Stack.start(
                        Plan.in(Folders.fresh("trouble"), Plan.BACKEND, Plan.RECURRING)
                                .withReplicas(Plan.RECURRING, 2));
        database = Database.of(stack);
        books = Books.of(stack);
        alice = new RecurringClient(Person.of("alice", stack.service(Plan.BACKEND)));
        operator = Person.of("operator", stack.service(Plan.BACKEND));
        bob = new RecurringClient(Person.of("bob", stack.service(Plan.BACKEND)));
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    /// Three partitions, three lanes in each of two replicas: the first lane of both, and a second.
    @Test
    @Order(0)
    void dealsPartitionsOutToBothReplicas() {
        var group = new ConsumerGroup(Topics.of(stack), Plan.RECURRING, EVENTS);

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(group.clientsWithPartitions())
                                        .containsExactly("lane-1", "lane-1", "lane-2"));
    }

    @Test
    @Order(1)
    void losesNothingWhileTheBrokerIsAway() throws Exception {
        try (var crowd = Crowd.at(stack.service(Plan.BACKEND))) {
            awaitMore(crowd);

            stack.broker().process().stop();

            awaitMore(crowd);
            await().atMost(SOON).until(() -> transport().equals("BLOCKED"));
            awaitSomeTries();
            awaitMore(crowd);

            stack.broker().process().start();

            awaitMore(crowd);
            crowd.finish();
            books.awaitBalance();
            await().atMost(SOON).until(() -> transport().equals("UP"));
        }
    }

    @Test
    @Order(2)
    void losesNothingWhileTheConsumerIsNotThereYet() {
        var consumers = stack.services().stream().filter(it -> it.role().equals(Plan.RECURRING));
        var programs = consumers.map(Service::program).toList();
        programs.forEach(it -> it.stop());
        alice.createAndComplete();
        bob.createAndComplete();
        await().atMost(SOON).until(() -> books.unsent() == 0);

        programs.forEach(it -> it.launch());
        alice.createAndComplete();
        programs.forEach(it -> it.awaitReady());

        books.awaitBalance();
        assertThat(Topics.of(stack).read("dead-letters")).isEmpty();
    }

    @Test
    @Order(3)
    void keepsOrderWhileAConsumerLeavesAndComesBack() throws Exception {
        var second = stack.service(Plan.RECURRING + "-2");
        try (var crowd = Crowd.at(stack.service(Plan.BACKEND))) {
            awaitMore(crowd);
            second.stop();
            awaitMore(crowd);
            second.launch();
            second.awaitReady();
            awaitMore(crowd);
            crowd.finish();
            books.awaitBalance();
        }
    }

    @Test
    @Order(4)
    void absorbsWhatComesAgain() throws Exception {
        var topics = Topics.of(stack);
        long successors = books.successors();
        var again = topics.read(EVENTS);
        assertThat(again).hasSizeGreaterThan(20);

        for (var event : again.subList(0, 20)) {
            var user = new JsonMapper().readTree(event).get("partitionkey").asString();
            topics.publish(EVENTS, user, event.getBytes(StandardCharsets.UTF_8));
        }

        new ConsumerGroup(topics, Plan.RECURRING, EVENTS).awaitAllRead();
        books.awaitBalance();
        assertThat(books.successors()).isEqualTo(successors);
    }

    @Test
    @Order(5)
    void takesEventsFromTheSidecarOnly() {
        var event = Topics.of(stack).read(EVENTS).getFirst();
        var consumer = stack.service(Plan.RECURRING);

        assertThat(new Forger(consumer, null).deliver(event)).isEqualTo(401);
        assertThat(new Forger(consumer, "x").deliver(event)).isEqualTo(401);
        assertThat(new Forger(consumer, stack.tokenToApp()).deliver(event)).isEqualTo(200);
    }

    /// Events may have a hundred times their usual size, and the program takes 8 MiB at once.
    @Test
    @Order(6)
    void takesMoreThanItReadsAtOnce() {
        var create =
                "{\"op\":\"create\",\"body\":{\"title\":\"Long\",\"description\":\"%s\"}}"
                        .formatted("\ud83c\udf31".repeat(10_000));
        var batch =
                "{\"mode\":\"all\",\"operations\":["
                        + String.join(",", Collections.nCopies(100, create))
                        + "]}";
        var program = stack.service(Plan.RECURRING).program();

        stack.service(Plan.RECURRING + "-2").stop();
        program.stop();
        for (int i = 0; i < 4; i++) {
            assertThat(alice.person().post("/api/tasks:batch", batch).body().get("results"))
                    .hasSize(100)
                    .allMatch(it -> it.get("status").asInt() == 201);
        }
        await().atMost(SOON).until(() -> books.unsent() == 0);
        program.start();

        books.awaitBalance();
    }

    @Test
    @Order(7)
    void setsAsideWhatNobodyCanReadAndAppliesItsNeighbours() throws Exception {
        var topics = Topics.of(stack);
        topics.publish(EVENTS, "alice", "nobody can read this".getBytes(StandardCharsets.UTF_8));
        topics.publish(EVENTS, "alice", new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        topics.publish(
                EVENTS, "alice", "{\"specversion\": \"1.0\"}".getBytes(StandardCharsets.UTF_8));

        long id = alice.createAndComplete();

        await().atMost(SOON).untilAsserted(() -> assertThat(books.successorsOf(id)).isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.read("dead-letters")).hasSize(3));
    }

    /// As a newer program would write them: the stream stands, and nothing of it is lost.
    @Test
    @Order(8)
    void waitsBehindANewerMajorVersion() {
        database.change("UPDATE outbox_slot SET paused = true");
        long id = bob.createAndComplete();
        database.change(
                """
                UPDATE outbox SET data = convert_to(
                    replace(convert_from(data, 'UTF8'),
                            'schemas/task.completed/v1.json', 'schemas/task.completed/v2.json'),
                    'UTF8')
                """);
        database.change("UPDATE outbox_slot SET paused = false");
        bob.createAndComplete();
        long other = alice.createAndComplete();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(books.successorsOf(other)).isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(books.placeOf("bob"))
                                        .isEqualTo("HALTED, 1 dead, the rest waits"));
        assertThat(books.successorsOf(id)).isZero();
        assertThat(books.mistakes()).anyMatch(it -> it.startsWith("dead: bob"));
    }

    private String transport() {
        return operator.send("GET", "/actuator/health/transport", null, null)
                .body()
                .get("status")
                .asString();
    }

    /// The relay's, while nothing is accepted.
    private void awaitSomeTries() {
        var until = Instant.now().plusSeconds(15);
        await().atMost(SOON).until(() -> Instant.now().isAfter(until) && books.unsent() > 0);
    }

    private static void awaitMore(Crowd crowd) {
        int before = crowd.completed();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> crowd.completed() >= before + 10);
    }
}
