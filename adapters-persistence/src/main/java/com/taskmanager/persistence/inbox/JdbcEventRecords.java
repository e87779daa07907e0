package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.lookup.About;
import com.taskmanager.application.lookup.Arrival;
import com.taskmanager.application.lookup.EventRecords;
import com.taskmanager.application.lookup.EventTraces.Trace;
import com.taskmanager.application.lookup.Sighting;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One statement for each question and place, of only the conditions that it needs.
record JdbcEventRecords(JdbcClient jdbc) implements EventRecords {
    private static final String UNION = " UNION ALL ";

    private static final String OF_EVENT =
            String.join(
                    UNION,
                    SightingSql.log("event_log WHERE event_id = :id LIMIT :limit"),
                    SightingSql.parked("event_id = :id"),
                    SightingSql.waiting("inbox_waiting WHERE event_id = :id LIMIT :limit"),
                    SightingSql.letters(
                            "dead_letter WHERE event_id = :id AND user_id IS NOT NULL LIMIT :limit"));

    private static final String UNSENT_EVENT = SightingSql.outbox("event_id = :id");

    /// By number backwards, stream by stream: a user's whole history is not sorted for its end.
    private static final String OF_USER =
            String.join(
                    UNION,
                    SightingSql.log(
                            """
                            unnest(:topics) AS t (name)
                             CROSS JOIN LATERAL (
                                  SELECT * FROM event_log l
                                   WHERE l.user_id = :user AND l.topic = t.name
                                   ORDER BY l.user_seq DESC
                                   LIMIT :limit) AS logged\
                            """),
                    SightingSql.outbox("slot = :slot AND user_id = :user"),
                    SightingSql.parked("topic = ANY (:topics) AND user_id = :user"),
                    SightingSql.waiting(
                            """
                            unnest(:consumers) AS c (name)
                             CROSS JOIN unnest(:topics) AS t (name)
                             CROSS JOIN LATERAL (
                                  SELECT * FROM inbox_waiting i
                                   WHERE i.consumer = c.name AND i.topic = t.name
                                     AND i.user_id = :user AND i.event_id IS NOT NULL
                                   ORDER BY i.seq DESC
                                   LIMIT :limit) AS waits\
                            """),
                    SightingSql.lettersOfUser("true"));

    private static final String OWNERS =
            """
            (SELECT user_id FROM task WHERE id = :task LIMIT 1)
             UNION ALL
            (SELECT user_id FROM event_log WHERE subject = :subject LIMIT 1)
             LIMIT 1
            """;

    private static final String LOGGED_OF_TASK =
            SightingSql.log(
                    "event_log WHERE subject = :subject ORDER BY accepted_at DESC LIMIT :limit");

    private static final String OF_TASK =
            String.join(
                    UNION,
                    LOGGED_OF_TASK,
                    SightingSql.outbox("slot = :slot AND user_id = :user AND " + named("data")),
                    SightingSql.parked(
                            "topic = ANY (:topics) AND user_id = :user AND " + named("data")),
                    SightingSql.waiting(
                            """
                            inbox_waiting
                             WHERE consumer = ANY (:consumers) AND topic = ANY (:topics)
                               AND user_id = :user AND event_id IS NOT NULL AND %s
                             ORDER BY seq DESC
                             LIMIT :limit\
                            """
                                    .formatted(named("event"))),
                    SightingSql.lettersOfUser(named("event")));

    private static final String OF_TRACE =
            String.join(
                    UNION,
                    SightingSql.log(
                            """
                            event_log WHERE substr(traceparent, 4, 32) = :trace
                             ORDER BY accepted_at DESC LIMIT :limit\
                            """),
                    SightingSql.outbox(named("data")),
                    SightingSql.parked(named("data")));

    private static final String CAUSED_BY =
            String.join(
                    UNION,
                    SightingSql.log(
                            """
                            event_log WHERE causation_id = ANY (:ids::uuid[])
                             ORDER BY accepted_at DESC LIMIT :limit\
                            """),
                    SightingSql.outbox(
                            "slot = ANY (:slots) AND user_id = ANY (:users) AND "
                                    + SightingSql.attribute("data", "causationid")
                                    + " = ANY (:ids)"));

    private static String named(String bytes) {
        return "position(convert_to(:needle, 'UTF8') IN %s) > 0".formatted(bytes);
    }

    @Override
    public List<Sighting> about(About about, Reach reach, int limit) {
        return DatabaseErrors.translated(
                () ->
                        switch (about) {
                            case About.Event(var id) -> event(id, limit);
                            case About.User(var id) -> user(id, reach, limit);
                            case About.Task task -> task(task, reach, limit);
                            case About.Trace(var id) -> trace(id, limit);
                        });
    }

    /// The outbox is asked last: it has no index by event, so that no change pays for one.
    private List<Sighting> event(UUID id, int limit) {
        var found = sightings(asked(OF_EVENT, limit).param("id", id));
        return found.stream().anyMatch(Sighting::own)
                ? found
                : both(found, sightings(asked(UNSENT_EVENT, limit).param("id", id)));
    }

    private List<Sighting> user(UserId user, Reach reach, int limit) {
        return sightings(ofUser(asked(OF_USER, limit), user, reach));
    }

    private List<Sighting> task(About.Task task, Reach reach, int limit) {
        var owner =
                jdbc.sql(OWNERS)
                        .param("task", task.id().value())
                        .param("subject", task.subject())
                        .query((row, _) -> new UserId(row.getString("user_id")))
                        .optional();
        return owner.map(user -> task(task, user, reach, limit)).orElse(List.of());
    }

    private List<Sighting> task(About.Task task, UserId user, Reach reach, int limit) {
        return sightings(
                ofUser(asked(OF_TASK, limit), user, reach)
                        .param("subject", task.subject())
                        .param("needle", "\"subject\":\"" + task.subject() + "\""));
    }

    private List<Sighting> trace(String id, int limit) {
        return sightings(
                asked(OF_TRACE, limit)
                        .param("trace", id)
                        .param("needle", "\"traceparent\":\"00-" + id + "-"));
    }

    @Override
    public List<Sighting> causedBy(Collection<Trace> events, int limit) {
        var users = events.stream().map(event -> event.number().stream().user()).toList();
        return DatabaseErrors.translated(
                () ->
                        sightings(
                                asked(CAUSED_BY, limit)
                                        .param("ids", Columns.texts(events, Trace::id))
                                        .param("users", Columns.texts(users, UserId::value))
                                        .param("slots", slots(users))));
    }

    @Override
    public List<Arrival> arrivals(List<String> consumers, Collection<Trace> events) {
        return DatabaseErrors.translated(() -> new FindArrivals(jdbc).execute(consumers, events));
    }

    private JdbcClient.StatementSpec asked(String sql, int limit) {
        return jdbc.sql(sql).param("limit", limit);
    }

    private static JdbcClient.StatementSpec ofUser(
            JdbcClient.StatementSpec statement, UserId user, Reach reach) {
        return statement
                .param("user", user.value())
                .param("slot", Slots.of(user))
                .param("topics", Columns.texts(reach.topics(), Topic::name))
                .param("consumers", reach.consumers().toArray(String[]::new))
                .param(
                        "statuses",
                        Stream.of(Status.values()).map(Status::name).toArray(String[]::new));
    }

    private static Integer[] slots(List<UserId> users) {
        return users.stream().map(Slots::of).distinct().toArray(Integer[]::new);
    }

    private static List<Sighting> sightings(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> SightingRow.read(row)).list();
    }

    private static List<Sighting> both(List<Sighting> some, List<Sighting> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
