package com.taskmanager.benchmarks.contest;

import java.util.Map;
import java.util.function.Function;

/// Somebody who can be asked to take part. `key` is how the command line calls it; one that needs a
/// server with `settings` of its own gets one for as long as it is measured.
public record Entrant(
        String key,
        Setup setup,
        Map<String, String> settings,
        Function<DurablePostgres.Database, Contestant> opening) {

    /// Peers take part twice.
    public enum Setup {
        OWN,
        DEFAULTS,
        TUNED
    }

    public Entrant(
            String key, Setup setup, Function<DurablePostgres.Database, Contestant> opening) {
        this(key, setup, Map.of(), opening);
    }

    public Contestant open(DurablePostgres.Database database) {
        return opening.apply(database);
    }

    /// As good as they can be, which is enough for what takes long to measure.
    public boolean isAtItsBest() {
        return setup != Setup.DEFAULTS;
    }
}
