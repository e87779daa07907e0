package com.taskmanager.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.concurrent.atomic.AtomicReference;

/// It resets what all databases of the server share.
@Isolated
class ServerHistoryTest {
    private final TestDatabase database = TestPostgres.newDatabase();
    private final HikariDataSource pool = database.pool();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final ServerHistory history = new ServerHistory(pool, jdbc);
    private final TransactionTemplate transaction =
            new TransactionTemplate(
                    new DataSourceTransactionManager(pool),
                    new DefaultTransactionDefinition(
                            TransactionDefinition.PROPAGATION_REQUIRES_NEW));

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    /// Were it told to all, an old server's transactions would be looked for at a new one.
    @Test
    void isWhatItsOwnConnectionSaidAndNoOthers() {
        var otherwise = new AtomicReference<String>();
        transaction.executeWithoutResult(
                _ -> {
                    var before = history.current();
                    transaction.executeWithoutResult(_ -> otherwise.set(afterwards()));

                    assertThat(otherwise.get()).isNotEqualTo(before);
                    assertThat(history.current()).isEqualTo(before);
                });
    }

    /// On another connection, whose server has been reset meanwhile.
    private String afterwards() {
        jdbc.sql("SELECT pg_stat_reset_shared('wal')").query().singleRow();
        return history.current();
    }
}
