package com.taskmanager.persistence.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.relay.ParkingContract;
import com.taskmanager.persistence.testing.CuttingProxy;
import com.taskmanager.persistence.testing.CuttingProxy.Cut;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;

/// An operator's connection is lost in the commit: to hear that nothing was done would be a lie.
class LostSlotCommitTest {
    private static final int SLOT = 7;

    private final TestDatabase database = TestPostgres.newDatabase();
    private final CuttingProxy proxy = new CuttingProxy(uri().getPort());
    private final HikariDataSource pool = new HikariDataSource(throughProxy());
    private final JdbcSlotSwitches switches = new JdbcSlotSwitches(pool);

    @AfterEach
    void close() {
        pool.close();
        proxy.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cut.class,
            names = {"BEFORE_THE_SERVER", "AFTER_THE_SERVER"})
    void saysThatItDoesNotKnow(Cut cut) {
        proxy.cutNext(cut);

        assertThatThrownBy(() -> switches.pause(SLOT, ParkingContract.ACTION))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(switches.paused().contains(SLOT)).isEqualTo(cut == Cut.AFTER_THE_SERVER);
    }

    private HikariConfig throughProxy() {
        var config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://127.0.0.1:%d%s?prepareThreshold=0"
                        .formatted(proxy.port(), uri().getPath()));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(2);
        return config;
    }

    private URI uri() {
        return URI.create(database.url().substring("jdbc:".length()));
    }
}
