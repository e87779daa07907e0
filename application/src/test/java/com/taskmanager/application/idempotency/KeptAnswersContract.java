package com.taskmanager.application.idempotency;

import static com.taskmanager.application.testing.InMemoryWorld.NOON;
import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.idempotency.KeptAnswers.Claim;
import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;
import com.taskmanager.application.testing.World;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What every [KeptAnswers] keeps.
public interface KeptAnswersContract {
    IdempotencyKey KEY = new IdempotencyKey("first-try");
    Fingerprint REQUEST = new Fingerprint("aa");

    StoredAnswer CREATED =
            new StoredAnswer(
                    201,
                    Map.of("Location", "/api/tasks/7", "ETag", "\"1\""),
                    EventData.of("{\"title\": \"🌱\"}".getBytes(StandardCharsets.UTF_8)));

    World world();

    @Test
    default void givesTheAnswerToWhoeverAsksAgain() {
        answer(use(ALICE), CREATED);

        assertThat(claim(use(ALICE), NOON)).isEqualTo(new Claim.Answered(REQUEST, CREATED));
    }

    @Test
    default void keepsTheKeysOfUsersApart() {
        answer(use(ALICE), CREATED);

        assertThat(claim(use(BOB), NOON)).isEqualTo(new Claim.Taken());
    }

    @Test
    default void freesTheKeyWhenTheWorkFails() {
        assertThatThrownBy(
                        () ->
                                world().unitOfWork()
                                        .run(
                                                () -> {
                                                    claimHere(use(ALICE), NOON);
                                                    throw new IllegalArgumentException();
                                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(claim(use(ALICE), NOON)).isEqualTo(new Claim.Taken());
    }

    @Test
    default void forgetsAnAnswerAfterADay() {
        answer(use(ALICE), CREATED);
        var dayLater = NOON.plus(Duration.ofHours(24));

        assertThat(claim(use(ALICE), dayLater)).isInstanceOf(Claim.Answered.class);
        assertThat(claim(use(ALICE), dayLater.plusMillis(1))).isEqualTo(new Claim.Taken());
    }

    @Test
    default void dropsOldAnswersOnly() {
        answer(use(ALICE), CREATED);

        assertThat(forget(NOON)).isZero();
        assertThat(forget(NOON.plusMillis(1))).isOne();
        assertThat(forget(NOON.plusMillis(1))).isZero();
    }

    @Test
    default void keepsNoAnswerWithoutItsKey() {
        assertThatThrownBy(
                        () ->
                                world().unitOfWork()
                                        .run(
                                                () -> {
                                                    world().answers().keep(ALICE, KEY, CREATED);
                                                    return true;
                                                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private int forget(Instant expiry) {
        return world().unitOfWork().run(() -> world().answers().forget(expiry, 10));
    }

    private void answer(KeyUse use, StoredAnswer answer) {
        world().unitOfWork()
                .run(
                        () -> {
                            assertThat(claimHere(use, NOON)).isEqualTo(new Claim.Taken());
                            world().answers().keep(use.user(), use.key(), answer);
                            return true;
                        });
    }

    private Claim claim(KeyUse use, Instant now) {
        return world().unitOfWork().run(() -> claimHere(use, now));
    }

    private Claim claimHere(KeyUse use, Instant now) {
        return world().answers().claim(use, now, now.minus(Duration.ofHours(24)));
    }

    private static KeyUse use(UserId user) {
        return new KeyUse(user, KEY, REQUEST);
    }
}
