package com.taskmanager.persistence.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Keeps a statement for the end of its unit of work, so that the commit can go along with it: one
/// round trip less. It does when the unit has told of nothing, and can be asked after (its
/// transaction's id is known); otherwise the statement goes before what follows.
public final class LastStatements {
    private final CurrentUnit current;
    private final JdbcTemplate jdbc;

    LastStatements(CurrentUnit current, JdbcTemplate jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    /// Sends `sql` (one statement, that changes rows) with the values of its `?`, once for each row
    /// of them, at the end of the current unit. Nothing that the unit does meanwhile may depend on
    /// it; what was kept before goes now.
    ///
    /// The answer is to be asked when the unit has ended: whether rows were changed. It is true,
    /// too, when nobody can say. Outside a unit of work: `IllegalStateException`.
    public BooleanSupplier send(String sql, List<@Nullable Object[]> values) {
        var unit = current.require();
        if (values.isEmpty()) {
            return () -> false;
        }
        var earlier = unit.kept();
        if (earlier != null) {
            earlier.execute(jdbc);
        }
        var statement = new LastStatement(sql, values);
        unit.keep(statement);
        return statement::mayHaveChanged;
    }

    /// Sends what the unit has kept and collected, with the commit if it can.
    void conclude(Unit unit) {
        var statement = unit.kept();
        if (statement != null) {
            execute(unit, statement);
        }
        unit.events().flush();
    }

    private void execute(Unit unit, LastStatement statement) {
        if (unit.mark() == null || !unit.events().isEmpty()) {
            statement.execute(jdbc);
            return;
        }
        unit.sendsCommit();
        statement.executeAndCommit(jdbc);
        unit.committed();
    }
}
