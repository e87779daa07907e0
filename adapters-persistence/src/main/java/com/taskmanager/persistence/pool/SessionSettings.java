package com.taskmanager.persistence.pool;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariConfig;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// What every session of a pool is told when it begins. A process that is stopped, or cut off, must
/// not keep its locks: the server ends what waits too long for it.
///
/// @param settings by name, as `SET` takes them; every supported server knows them
/// @param optional those that a server may lack (`transaction_timeout` before 17) or refuse for its
///   platform (`client_connection_check_interval` on Windows)
public record SessionSettings(Map<String, String> settings, Map<String, String> optional) {
    private static final Duration TRANSACTION_MAX = Duration.ofSeconds(60);

    /// For the pool of everybody but the relay.
    public static SessionSettings main() {
        return new SessionSettings(common(Duration.ofSeconds(10)), optionalOnes());
    }

    /// For the relay, whose transaction is idle while it publishes. The planner is kept from plans
    /// that read and sort a whole slot for each batch, or join all of it, which it finds cheap by
    /// the statistics of an outbox that is usually empty. Its commits wait for no disk: a deletion
    /// that a crash undoes is made again.
    public static SessionSettings relay(Duration publishDeadline) {
        var settings = common(publishDeadline.plusSeconds(5));
        settings.put("enable_seqscan", "off");
        settings.put("enable_bitmapscan", "off");
        settings.put("enable_sort", "off");
        settings.put("enable_hashjoin", "off");
        settings.put("enable_mergejoin", "off");
        settings.put("synchronous_commit", "off");
        return new SessionSettings(settings, optionalOnes());
    }

    /// Adds to what the configuration has already: driver properties and an initial statement. The
    /// details of an error stay in the server: they quote rows, that is, what people wrote, and an
    /// error's message goes into logs and dead letters.
    public void applyTo(HikariConfig config) {
        var properties = config.getDataSourceProperties();
        properties.putIfAbsent("tcpKeepAlive", "true");
        properties.putIfAbsent("connectTimeout", "5");
        properties.putIfAbsent("socketTimeout", TRANSACTION_MAX.plusSeconds(10).toSeconds() + "");
        properties.putIfAbsent("ApplicationName", "taskmanager");
        properties.putIfAbsent("logServerErrorDetail", "false");
        properties.merge("options", options(), (given, ours) -> ours + " " + given);
        config.setConnectionInitSql(optionalSql());
    }

    private static TreeMap<String, String> common(Duration idleInTransaction) {
        var settings = new TreeMap<String, String>();
        settings.put("default_transaction_isolation", "read committed");
        settings.put("lock_timeout", "2s");
        settings.put("idle_in_transaction_session_timeout", idleInTransaction.toMillis() + "ms");
        settings.put("tcp_keepalives_idle", "5");
        settings.put("tcp_keepalives_interval", "2");
        settings.put("tcp_keepalives_count", "3");
        settings.put("tcp_user_timeout", "10s");
        return settings;
    }

    private static Map<String, String> optionalOnes() {
        return Map.of(
                "transaction_timeout",
                TRANSACTION_MAX.toSeconds() + "s",
                "client_connection_check_interval",
                "2s");
    }

    /// In the start-up packet, where they cost no round trip; blanks are escaped there.
    private String options() {
        return settings.entrySet().stream()
                .map(s -> "-c " + s.getKey() + "=" + s.getValue().replace(" ", "\\ "))
                .collect(joining(" "));
    }

    /// One block for each, so that one the server refuses does not take the other with it.
    private String optionalSql() {
        return new TreeMap<>(optional)
                .entrySet().stream()
                        .map(s -> attempt(s.getKey(), s.getValue()))
                        .collect(joining("", "DO $do$ BEGIN\n", "END $do$"));
    }

    private static String attempt(String name, String value) {
        return """
        BEGIN
            PERFORM set_config('%s', '%s', false);
        EXCEPTION WHEN undefined_object OR invalid_parameter_value THEN
            NULL;
        END;
        """
                .formatted(name, value);
    }
}
