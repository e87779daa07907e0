package com.taskmanager.persistence.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.relay.ParkingContract;
import com.taskmanager.persistence.testing.CuttingProxy;
import com.taskmanager.persistence.testing.CuttingProxy.Cut;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An operator's connection is lost in the commit: to hear that nothing was done would be a lie.
class LostSlotCommitTest {
    private static final int SLOT = 7;

    private final TestDatabase database = TestPostgres.newDatabase();
    private final CuttingProxy proxy = CuttingProxy.to(database);
    private final HikariDataSource pool = proxy.pool(database, 2);
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
}
