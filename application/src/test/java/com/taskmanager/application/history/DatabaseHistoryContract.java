package com.taskmanager.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// What becomes of the numbers of a database whose past a person has declared.
public interface DatabaseHistoryContract {
    DatabaseHistory history();

    /// Gives a number out. Answers its epoch.
    long write();

    /// Running the answer restores the database to what it is now.
    Runnable backup();

    @Test
    default void beginsANewerHistoryEachTimeItIsRestoredToTheSameBackup() {
        var program = new Program();
        program.startsOn(history());
        assertThat(write()).isOne();
        var backup = backup();
        write();

        backup.run();
        program.startsOn(history());
        long second = write();
        backup.run();
        program.startsOn(history());

        assertThat(write()).isGreaterThan(second).isGreaterThan(1);
        assertThat(second).isGreaterThan(1);
    }

    @Test
    default void goesOnInTheSameHistoryWhereNothingWasLost() {
        var found = history().look();
        history().declare(Declaration.NOTHING_LOST, 1, found, found);

        assertThat(write()).isOne();
        assertThat(history().look().declarations()).isOne();
    }

    @Test
    default void declaresNothingWhenSomebodyElseHasDoneSoSince() {
        var found = history().look();
        history().declare(Declaration.RESTORED, 2, found, found);
        history().declare(Declaration.RESTORED, 1, found, found);
        history().declare(Declaration.RESTORED, 3, found, found);

        assertThat(write()).isEqualTo(3);
        assertThat(history().look().declarations()).isEqualTo(2);
    }

    /// With a witness that outlives its database. Every start follows a restoration: the timeline
    /// is another one then.
    final class Program implements HistoryWitness {
        private @Nullable Sighting last;
        private long starts;

        void startsOn(DatabaseHistory database) {
            var trust = new Trust(Declaration.RESTORED, false);
            new HistoryGuard(this, trust).admit(new PlayedBack(database, ++starts));
        }

        @Override
        public Optional<Sighting> remembered() {
            return Optional.ofNullable(last);
        }

        @Override
        public void remember(Sighting sighting) {
            last = sighting;
        }
    }

    record PlayedBack(DatabaseHistory database, long timeline) implements DatabaseHistory {
        @Override
        public Sighting look() {
            var now = database.look();
            return new Sighting(now.system(), timeline, now.position(), now.declarations());
        }

        @Override
        public long durablePosition() {
            return database.durablePosition();
        }

        @Override
        public boolean isPrepared() {
            return database.isPrepared();
        }

        @Override
        public void declare(
                Declaration declaration, int number, Sighting remembered, Sighting found) {
            database.declare(declaration, number, remembered, found);
        }
    }
}
