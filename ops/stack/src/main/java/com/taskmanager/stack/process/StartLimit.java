package com.taskmanager.stack.process;

import java.time.Duration;
import java.util.Map;

/// How long a process may take until it is ready: two minutes, or what `STACK_START_SECONDS` says.
final class StartLimit {
    private static final String SETTING = "STACK_START_SECONDS";
    private static final String DEFAULT = "120";

    private StartLimit() {}

    static Duration of(Map<String, String> environment) {
        var given = environment.getOrDefault(SETTING, DEFAULT).strip();
        if (!given.matches("[1-9]\\d{0,4}")) {
            throw new CannotRun(SETTING + " is no number of seconds: " + given);
        }
        return Duration.ofSeconds(Long.parseLong(given));
    }
}
