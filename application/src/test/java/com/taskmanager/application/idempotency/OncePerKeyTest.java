package com.taskmanager.application.idempotency;

import static com.taskmanager.application.idempotency.KeptAnswersContract.CREATED;
import static com.taskmanager.application.idempotency.KeptAnswersContract.KEY;
import static com.taskmanager.application.testing.Samples.ALICE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;
import com.taskmanager.application.testing.InMemoryWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

class OncePerKeyTest {
    private static final byte[] NO_BODY = {};

    private final InMemoryWorld world = new InMemoryWorld();
    private final IdempotencyUseCases useCases =
            new IdempotencyUseCases(world.unitOfWork(), world.answers(), world.clock());

    private int runs;

    @Test
    void runsOnceAndAnswersAgain() {
        assertThat(run(request("POST"))).isEqualTo(new OnceResult.Fresh(CREATED));
        assertThat(run(request("POST"))).isEqualTo(new OnceResult.Repeated(CREATED));
        assertThat(runs).isOne();
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        run(request("POST"));

        assertThat(run(request("PATCH"))).isEqualTo(new OnceResult.KeyReused());
        assertThat(runs).isOne();
    }

    @Test
    void tellsAtOnceThatTheFirstIsStillRunning() {
        world.answers().hold(ALICE, KEY);

        assertThat(run(request("POST"))).isEqualTo(new OnceResult.InProgress());
        assertThat(runs).isZero();
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> useCases.oncePerKey().run(use(request("POST")), this::fail))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(run(request("POST"))).isEqualTo(new OnceResult.Fresh(CREATED));
    }

    @Test
    void runsAgainAfterADay() {
        run(request("POST"));
        world.clock().advance(Duration.ofHours(24).plusMillis(1));

        assertThat(run(request("POST"))).isInstanceOf(OnceResult.Fresh.class);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void dropsWhatIsADayOld() {
        run(request("POST"));

        assertThat(useCases.forgetAnswers().run()).isZero();
        world.clock().advance(Duration.ofHours(24).plusMillis(1));
        assertThat(useCases.forgetAnswers().run()).isOne();
    }

    @Test
    void tellsRequestsApartByEachOfTheirParts() {
        assertThat(Fingerprint.of("POST", "/a", null, NO_BODY))
                .isEqualTo(Fingerprint.of("POST", "/a", null, NO_BODY))
                .isNotEqualTo(Fingerprint.of("POST", "/a", "", NO_BODY))
                .isNotEqualTo(Fingerprint.of("POST", "/", "a", NO_BODY))
                .isNotEqualTo(Fingerprint.of("POST/", "a", null, NO_BODY))
                .isNotEqualTo(Fingerprint.of("POST", "/a", null, new byte[] {0}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "ключ", "\0"})
    void takesPrintableKeysOnly(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {102, 500, 503})
    void takesNoAnswerThatMustNotBeKept(int status) {
        assertThatThrownBy(() -> new StoredAnswer(status, Map.of(), EventData.of(NO_BODY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private OnceResult run(Fingerprint fingerprint) {
        return useCases.oncePerKey().run(use(fingerprint), this::create);
    }

    private StoredAnswer create() {
        runs++;
        return CREATED;
    }

    private StoredAnswer fail() {
        throw new UnsupportedOperationException("on purpose");
    }

    private static Fingerprint request(String method) {
        return Fingerprint.of(method, "/api/tasks", null, NO_BODY);
    }

    private static KeyUse use(Fingerprint fingerprint) {
        return new KeyUse(ALICE, KEY, fingerprint);
    }
}
