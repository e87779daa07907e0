package com.taskmanager.persistence.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

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

    /// For whoever has no unit of work of a [WritePath]: nothing is kept.
    public static LastStatements atOnce(DataSource database) {
        return new LastStatements(new CurrentUnit(), new JdbcTemplate(database));
    }

    /// Sends `sql` (one statement, that changes rows) with the values of its `?`, once for each row
    /// of them: at the end of the current unit, or at once where there is none. Nothing that the
    /// unit does meanwhile may depend on it.
    ///
    /// The answer is to be asked when the unit has ended: whether rows were changed. It is true,
    /// too, when nobody can say.
    public BooleanSupplier send(String sql, List<@Nullable Object[]> values) {
        if (values.isEmpty()) {
            return () -> false;
        }
        var statement = new LastStatement(sql, values);
        if (current.exists()) {
            current.require().keep(statement).ifPresent(earlier -> earlier.execute(jdbc));
        } else {
            statement.execute(jdbc);
        }
        return statement::mayHaveChanged;
    }

    /// Sends what the unit has kept and collected, with the commit if it can.
    void conclude(Unit unit) {
        unit.kept().ifPresent(statement -> execute(unit, statement));
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
