package com.taskmanager.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.port.Unavailable;
import com.taskmanager.persistence.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LostCommitsTest {
    /// A transaction that the server has not given out yet: there is no answer, and there will be
    /// none.
    private static final TransactionMark MARK =
            new TransactionMark("1000000000", "another history");

    @Test
    void remainAQuestionForWhoIsInterruptedBeforeTheyAreAnswered() {
        var commits =
                new LostCommits(
                        JdbcClient.create(TestPostgres.freshDatabase()),
                        _ -> {
                            throw new Unavailable("interrupted", new InterruptedException());
                        });

        assertThat(commits.fateOf(MARK)).isEqualTo(CommitFate.UNKNOWN);
    }
}
