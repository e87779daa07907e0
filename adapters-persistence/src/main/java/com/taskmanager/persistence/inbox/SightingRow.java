package com.taskmanager.persistence.inbox;

import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Sighting;
import com.taskmanager.application.lookup.Sighting.Spot;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A row of a place where an event was seen. What was cut out of bytes that anybody may have sent
/// can be anything.
final class SightingRow {
    private static final int LENGTH_MAX = 200;

    private SightingRow() {}

    static Sighting read(ResultSet row) throws SQLException {
        return new Sighting(
                row.getObject("id", UUID.class),
                Columns.number(row),
                row.getBoolean("own"),
                envelope(row),
                spot(row));
    }

    private static @Nullable Envelope envelope(ResultSet row) throws SQLException {
        var type = text(row, "type");
        var subject = text(row, "subject");
        return type == null || subject == null
                ? null
                : new Envelope(
                        type,
                        subject,
                        occurredAt(row),
                        correlation(row),
                        id(row.getString("causation_id")),
                        text(row, "traceparent"));
    }

    private static String correlation(ResultSet row) throws SQLException {
        var text = text(row, "correlation_id");
        return text == null ? "" : text;
    }

    private static Spot spot(ResultSet row) throws SQLException {
        var at = time(row, "at");
        return switch (row.getString("place")) {
            case "LOG" -> new Spot.Logged(at == null ? Instant.EPOCH : at);
            case "OUTBOX" -> new Spot.InOutbox();
            case "PARKED" -> new Spot.Parked(at, row.getString("cause"));
            default -> new Spot.AtConsumer();
        };
    }

    private static @Nullable Instant occurredAt(ResultSet row) throws SQLException {
        var known = time(row, "occurred_at");
        var said = row.getString("said");
        if (known != null || said == null) {
            return known;
        }
        try {
            return OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : text.substring(0, Math.min(text.length(), LENGTH_MAX));
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
