package com.taskmanager.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class CheckerTest {
    private static final Event FIRST = new Event("alice/task-events", 1, 1);
    private static final Event SECOND = new Event("alice/task-events", 2, 2);

    private final List<Fact> history = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @BeforeEach
    void commitTwo() {
        happens(What.DREW, FIRST);
        happens(What.COMMITTED, FIRST);
        happens(What.DREW, SECOND);
        happens(What.COMMITTED, SECOND);
    }

    @Test
    void isContentWithWhatWasAppliedInOrder() {
        goesThrough(FIRST);
        goesThrough(SECOND);
        assertThat(violations()).isEmpty();
    }

    @Test
    void findsGhosts() {
        goesThrough(FIRST);
        goesThrough(SECOND);
        happens(What.PUBLISHED, new Event("alice/task-events", 3, 3));
        assertThat(violations()).singleElement().asString().startsWith("G1: never committed");
    }

    @Test
    void findsWhatTookEffectTwice() {
        goesThrough(FIRST);
        goesThrough(SECOND);
        happens(What.APPLIED, "audit", SECOND);
        assertThat(violations()).singleElement().asString().startsWith("G2: applied twice");
    }

    @Test
    void findsWhatIsOutOfOrder() {
        leaves(FIRST);
        leaves(SECOND);
        happens(What.APPLIED, "audit", SECOND);
        happens(What.APPLIED, "audit", FIRST);
        assertThat(violations()).anyMatch(it -> it.startsWith("G2: out of order, after 0"));
    }

    @Test
    void findsWhatIsLeftBehind() {
        happens(What.PUBLISHED, SECOND);
        happens(What.DELETED, SECOND);
        goesThrough(FIRST);
        happens(What.APPLIED, "audit", SECOND);
        happens(What.ACKNOWLEDGED, "audit", SECOND);
        assertThat(violations()).singleElement().asString().contains("is left behind");
    }

    @Test
    void findsWhatDiedOfOthersTrouble() {
        goesThrough(FIRST);
        leaves(SECOND);
        happens(What.DIED, "audit", SECOND);
        assertThat(violations()).singleElement().asString().startsWith("G3: died");
    }

    @Test
    void findsWhatVanished() {
        goesThrough(FIRST);
        leaves(SECOND);
        happens(What.ACKNOWLEDGED, "audit", SECOND);
        assertThat(violations()).anyMatch(it -> it.startsWith("G4: lost for audit"));
    }

    @Test
    void findsWhatWaitsForNothing() {
        goesThrough(FIRST);
        leaves(SECOND);
        happens(What.WAITS, "audit", SECOND);
        assertThat(violations()).singleElement().asString().startsWith("G3: not applied at audit");
    }

    @Test
    void letsFollowersOfADeadLetterWait() {
        happens(What.DOOMED, "audit", FIRST);
        leaves(FIRST);
        happens(What.DIED, "audit", FIRST);
        leaves(SECOND);
        happens(What.WAITS, "audit", SECOND);
        assertThat(violations()).isEmpty();
    }

    @Test
    void findsWhatIsStillOnItsWay() {
        goesThrough(FIRST);
        assertThat(violations()).singleElement().asString().startsWith("G5: not applied at audit");
    }

    @Test
    void findsWhatIsSlowWithoutCause() {
        goesThrough(FIRST);
        happens(What.URGENT, SECOND);
        now = now.plusMillis(40);
        goesThrough(SECOND);
        assertThat(violations()).singleElement().asString().startsWith("G5: late");
    }

    private List<String> violations() {
        return new Checker(List.of(new Reader("audit", true))).violations(history);
    }

    private void goesThrough(Event event) {
        leaves(event);
        happens(What.APPLIED, "audit", event);
        happens(What.ACKNOWLEDGED, "audit", event);
    }

    private void leaves(Event event) {
        happens(What.PUBLISHED, event);
        happens(What.DELETED, event);
    }

    private void happens(What what, Event event) {
        happens(what, null, event);
    }

    private void happens(What what, @Nullable String consumer, Event event) {
        history.add(new Fact(now, "somebody", what, consumer, event, ""));
    }
}
