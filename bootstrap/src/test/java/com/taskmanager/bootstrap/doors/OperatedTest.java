package com.taskmanager.bootstrap.doors;

import com.taskmanager.bootstrap.adapter.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// A test of operators with the whole program, and ways to make what they deal with.
@SpringBootTest(classes = OperatedHouse.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class OperatedTest {
    private static final EmbeddedPostgres DATABASE = OwnServer.start();

    @LocalServerPort protected int port;
    @Autowired protected Obedience effect = new Obedience();
    @Autowired private DataSource pool = new DriverManagerDataSource();

    @DynamicPropertySource
    static void onADatabaseOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", DATABASE::user);
        properties.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeEach
    void beginAnew() {
        effect.fail(false);
        sql("DELETE FROM dead_letter");
        sql("DELETE FROM operator_action");
    }

    Visitor as(String name) {
        return Visitor.stranger(port).with("Authorization", "Bearer demo-" + name);
    }

    void sql(String statement) {
        JdbcClient.create(pool).sql(statement).update();
    }

    long count(String query) {
        return JdbcClient.create(pool).sql(query).query(Long.class).single();
    }

    String text(String query) {
        return JdbcClient.create(pool).sql(query).query(String.class).single();
    }

    /// What was done to this, and why, in order.
    List<String> actions() {
        return JdbcClient.create(pool)
                .sql(
                        "SELECT operator || ' ' || action || ': ' || reason FROM operator_action ORDER BY id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Dead letters of the obedient consumer, of events of as many new tasks; their ids, ascending.
    List<Long> letters(int count) {
        sql("UPDATE outbox_slot SET paused = true");
        long before = count("SELECT coalesce(max(seq), 0) FROM outbox");
        for (int i = 0; i < count; i++) {
            as("alice").creates("{\"title\": \"a\"}");
        }
        sql(
                """
                INSERT INTO dead_letter (consumer, topic, user_id, seq, event_id, type, cause,
                                         error, attempts, event)
                SELECT '%s', topic, user_id, user_seq, event_id, 'com.taskmanager.task.created',
                       'FAILED', 'IllegalStateException: as I was told', 6, data
                  FROM outbox WHERE topic = 'task-events' AND seq > %d ORDER BY seq
                """
                        .formatted(OperatedHouse.CONSUMER, before));
        sql("UPDATE outbox_slot SET paused = false");
        return new ArrayList<>(
                JdbcClient.create(pool)
                        .sql("SELECT id FROM dead_letter ORDER BY id")
                        .query((row, _) -> row.getLong(1))
                        .list());
    }

    UUID event(long letter) {
        return JdbcClient.create(pool)
                .sql("SELECT event_id FROM dead_letter WHERE id = " + letter)
                .query(UUID.class)
                .single();
    }
}
