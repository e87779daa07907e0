package com.taskmanager.application.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class HistoryGuardTest {
    private static final Sighting REMEMBERED = new Sighting("a", 1, 1_000, 0);

    private final RememberingWitness witness = new RememberingWitness();
    private final SayingDatabase database = new SayingDatabase();

    @Test
    void remembersTheFirstDatabaseItSees() {
        database.says = new Sighting("a", 1, 500, 0);
        guard(Trust.NONE).admit(database);

        assertThat(witness.kept).isEqualTo(new Sighting("a", 1, 490, 0));
    }

    @Test
    void admitsTheSameDatabaseFurtherOnAndAtTheSamePosition() {
        witness.kept = REMEMBERED;
        for (long position : List.of(1_000L, 1_001L)) {
            database.says = new Sighting("a", 1, position, 0);
            guard(Trust.NONE).admit(database);
        }

        assertThat(witness.kept).isEqualTo(REMEMBERED);
        assertThat(database.declared).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b, 1, 1000, another cluster",
        "a, 1, 999, behind",
        "a, 2, 999, behind",
        "a, 2, 1000, standby",
        "a, 0, 1000, standby"
    })
    void refusesWhatMayHaveForgotten(String system, long timeline, long position, String why) {
        witness.kept = REMEMBERED;
        database.says = new Sighting(system, timeline, position, 0);

        assertThatThrownBy(() -> guard(Trust.NONE).admit(database))
                .isInstanceOf(HistoryUnclear.class)
                .hasMessageContaining(why)
                .hasMessageContaining("--taskmanager.history=restored");
        assertThat(witness.kept).isEqualTo(REMEMBERED);
    }

    @ParameterizedTest
    @CsvSource({"NOTHING_LOST", "RESTORED"})
    void putsOnRecordWhatAPersonDeclaresAndRemembersTheDatabaseAsItIsNow(Declaration declaration) {
        witness.kept = REMEMBERED;
        database.says = new Sighting("a", 2, 900, 0);
        var guard = guard(new Trust(declaration, false));
        guard.admit(database);
        guard.admit(database);

        assertThat(database.declared).containsExactly(declaration);
        assertThat(witness.kept).isEqualTo(new Sighting("a", 2, 890, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2, 0, 3", "2, 1, 3", "2, 2, 3"})
    void givesADeclarationANumberThatNoneHadBefore(int remembered, int found, int number) {
        witness.kept = new Sighting("a", 1, 1_000, remembered);
        database.says = new Sighting("b", 1, 900, found);
        guard(new Trust(Declaration.RESTORED, false)).admit(database);

        assertThat(database.says.declarations()).isEqualTo(number);
    }

    @Test
    void asksForNoDeclarationWhereNothingIsUnclear() {
        witness.kept = REMEMBERED;
        database.says = REMEMBERED;
        guard(new Trust(Declaration.RESTORED, false)).admit(database);

        assertThat(database.declared).isEmpty();
    }

    @Test
    void trustsASynchronousStandbyThatTookOverAndIsNotBehind() {
        witness.kept = REMEMBERED;
        database.says = new Sighting("a", 2, 1_000, 0);
        guard(new Trust(null, true)).admit(database);

        assertThat(database.declared).containsExactly(Declaration.PROMOTED);
        assertThat(witness.kept).isEqualTo(new Sighting("a", 2, 990, 1));
    }

    @ParameterizedTest
    @CsvSource({"a, 2, 999", "b, 2, 1000", "a, 1, 999", "a, 0, 1000"})
    void trustsNothingElseBecauseThereIsASynchronousStandby(
            String system, long timeline, long position) {
        witness.kept = REMEMBERED;
        database.says = new Sighting(system, timeline, position, 0);

        assertThatThrownBy(() -> guard(new Trust(null, true)).admit(database))
                .isInstanceOf(HistoryUnclear.class);
    }

    @Test
    void goesByWhatAnotherProcessHasPutOnRecord() {
        witness.kept = REMEMBERED;
        database.says = new Sighting("a", 2, 900, 1);
        guard(Trust.NONE).admit(database);

        assertThat(database.declared).isEmpty();
        assertThat(witness.kept).isEqualTo(new Sighting("a", 2, 890, 1));
    }

    @Test
    void letsADeclaredDatabaseWithoutTablesInToGetThemAndDeclaresItThen() {
        witness.kept = REMEMBERED;
        database.says = new Sighting("a", 1, 900, 0);
        database.prepared = false;
        var guard = guard(new Trust(Declaration.RESTORED, false));
        guard.admit(database);
        assertThat(database.declared).isEmpty();
        assertThat(witness.kept).isEqualTo(REMEMBERED);

        database.prepared = true;
        guard.admit(database);
        assertThat(database.declared).containsExactly(Declaration.RESTORED);
    }

    @Test
    void remembersHowFarADatabaseHasComeButOnlyIfItHasMoved() {
        var guard = guard(Trust.NONE);
        guard.admit(database);
        guard.remember(database);
        assertThat(database.commits).isEqualTo(1);

        database.says = new Sighting("a", 1, 2_000, 0);
        guard.remember(database);
        assertThat(database.commits).isEqualTo(2);
        assertThat(witness.kept).isEqualTo(new Sighting("a", 1, 1_990, 0));
    }

    private HistoryGuard guard(Trust trust) {
        return new HistoryGuard(witness, trust);
    }

    private static final class RememberingWitness implements HistoryWitness {
        @Nullable Sighting kept;

        @Override
        public Optional<Sighting> remembered() {
            return Optional.ofNullable(kept);
        }

        @Override
        public void remember(Sighting sighting) {
            kept = sighting;
        }
    }

    /// Its last ten bytes are not on disk yet.
    private static final class SayingDatabase implements DatabaseHistory {
        Sighting says = REMEMBERED;
        boolean prepared = true;
        int commits;
        final List<Declaration> declared = new ArrayList<>();

        @Override
        public Sighting look() {
            return says;
        }

        @Override
        public long durablePosition() {
            commits++;
            return says.position() - 10;
        }

        @Override
        public boolean isPrepared() {
            return prepared;
        }

        @Override
        public void declare(
                Declaration declaration, int number, Sighting remembered, Sighting found) {
            declared.add(declaration);
            says = new Sighting(says.system(), says.timeline(), says.position(), number);
        }
    }
}
