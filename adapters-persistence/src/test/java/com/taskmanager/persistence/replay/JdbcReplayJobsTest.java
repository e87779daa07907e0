package com.taskmanager.persistence.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.LetterResult;
import com.taskmanager.application.inbox.RetryDeadLetter;
import com.taskmanager.application.lookup.LetterFilter;
import com.taskmanager.application.lookup.Scope;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.replay.Job;
import com.taskmanager.application.replay.Replay;
import com.taskmanager.application.replay.ReplayResult;
import com.taskmanager.application.replay.Replays;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.persistence.operations.JdbcOperatorActions;
import com.taskmanager.persistence.testing.OnPostgres;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Jobs whose workers die, on a clock that is set. The letters' effects are this test's own.
class JdbcReplayJobsTest extends OnPostgres {
    private static final Order ORDER = new Order("olga", "mended");
    private static final LetterFilter ALL = LetterFilter.of(Scope.ALL, Status.OPEN, null);

    private final SettableClock clock = new SettableClock(Instant.parse("2027-01-31T12:00:00Z"));
    private final JdbcReplayJobs jobs = new JdbcReplayJobs(JdbcClient.create(pool));
    private final JdbcReplayTurns turns = new JdbcReplayTurns(JdbcClient.create(pool));
    private final Set<Long> applied = new HashSet<>();
    private final List<Long> tried = new ArrayList<>();

    @BeforeEach
    void leaveLetters() {
        database.run(
                """
                INSERT INTO dead_letter (consumer, topic, cause, error, attempts, event)
                SELECT 'test', 'task-events', 'UNREADABLE', 'no', 0, convert_to('x' || n, 'UTF8')
                  FROM generate_series(1, 4) AS n
                """);
    }

    private Replays replays() {
        return new Replays(
                world().unitOfWork(),
                jobs,
                turns,
                new JdbcOperatorActions(new JdbcTemplate(pool)),
                clock);
    }

    private long begun(int ratePerS) {
        var result = replays().replayDeadLetters().replay(new Replay(ALL, false, ratePerS), ORDER);
        return ((ReplayResult.Accepted) result).job().id();
    }

    /// As [com.taskmanager.application.inbox.LetterOperations] does it: never twice.
    LetterResult retried(long letter, Order order) {
        tried.add(letter);
        return applied.add(letter)
                ? new LetterResult.Done()
                : new LetterResult.Refused(LetterResult.Why.APPLIED);
    }

    private void work(RetryDeadLetter retry, int seconds) {
        var worker = replays().worker(retry);
        for (int i = 0; i < seconds * 10; i++) {
            worker.step();
            clock.advance(Duration.ofMillis(100));
        }
    }

    private Job job(long id) {
        return jobs.find(id).orElseThrow();
    }

    @Test
    void goesOnWhereADeadWorkerStoppedAndAppliesNothingTwice() {
        long id = begun(10);
        var dying = replays().worker((letter, _) -> dies(letter));
        assertThatThrownBy(dying::step).isInstanceOf(Died.class);

        work(this::retried, 1);
        assertThat(job(id).state()).isEqualTo(Job.State.RUNNING);
        assertThat(job(id).done()).isEqualTo(3);

        work(this::retried, 62);
        assertThat(job(id)).isEqualTo(new Job(id, Job.State.DONE, 4, 4, Job.Trouble.NONE));
        assertThat(applied).hasSize(4);
        assertThat(tried).hasSize(5).endsWith(tried.getFirst());
    }

    /// After the effect, and before the note.
    private LetterResult dies(long letter) {
        retried(letter, ORDER);
        throw new Died();
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void triesALetterThatKillsNoThirdTime() {
        long id = begun(10);
        long deadly = requireNonNull(turns.take(clock.instant()).orElseThrow().letter());
        clock.advance(Duration.ofSeconds(61));
        assertThat(turns.take(clock.instant()).orElseThrow().letter()).isEqualTo(deadly);

        clock.advance(Duration.ofSeconds(61));
        work(this::retried, 2);

        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(job(id).trouble().refused()).isOne();
        assertThat(tried).hasSize(3).doesNotContain(deadly);
    }

    @Test
    void isNoFasterThanItMayHoweverManyWork() {
        begun(2);
        var one = replays().worker(this::retried);
        var other = replays().worker(this::retried);
        for (int i = 0; i < 10; i++) {
            one.step();
            other.step();
            clock.advance(Duration.ofMillis(100));
        }

        assertThat(tried).hasSize(2);
    }

    /// One worker, which rests as long as it says.
    @Test
    void isNotHeldUpByASlowerJob() {
        begun(1);
        long quick = begun(20);
        var worker = replays().worker(this::retried);
        var end = clock.instant().plusSeconds(2);
        while (clock.instant().isBefore(end)) {
            clock.advance(worker.step());
        }

        assertThat(job(quick).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void comesBackToWhatCouldNotBeTriedNow() {
        long id = begun(10);
        work((_, _) -> new LetterResult.Busy("somebody works on this user"), 1);
        assertThat(job(id).done()).isZero();

        work(this::retried, 5);
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(applied).hasSize(4);
    }

    @Test
    void tellsWhatFailedAgain() {
        long id = begun(10);
        work((_, _) -> new LetterResult.FailedAgain("still no"), 1);

        assertThat(job(id).trouble()).isEqualTo(new Job.Trouble(4, 0, "still no"));
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void leavesLettersThatCameLaterAlone() {
        long id = begun(10);
        leaveMore();
        work(this::retried, 2);

        assertThat(job(id).total()).isEqualTo(4);
        assertThat(applied).hasSize(4);
    }

    private void leaveMore() {
        database.run(
                """
                INSERT INTO dead_letter (consumer, topic, cause, error, attempts, event)
                VALUES ('test', 'task-events', 'UNREADABLE', 'no', 0, 'later')
                """);
    }
}
