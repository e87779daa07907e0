package com.taskmanager.benchmarks.contest;

import java.util.Map;
import java.util.function.Function;

/// Somebody who can be asked to take part. `key` is how the command line calls it; one that needs a
/// server with `settings` of its own gets one for as long as it is measured.
public record Entrant(
        String key,
        Map<String, String> settings,
        Function<DurablePostgres.Database, Contestant> opening) {

    public static Entrant of(String key, Function<DurablePostgres.Database, Contestant> opening) {
        return new Entrant(key, Map.of(), opening);
    }

    public Contestant open(DurablePostgres.Database database) {
        return opening.apply(database);
    }
}
