package com.taskmanager.persistence.testing;

import java.util.Optional;

/// What a person may set, as a system property or an environment variable of the same name.
enum Setting {
    KIND("TASKMANAGER_TEST_POSTGRES"),
    URL("TASKMANAGER_TEST_POSTGRES_URL"),
    USER("TASKMANAGER_TEST_POSTGRES_USER"),
    PASSWORD("TASKMANAGER_TEST_POSTGRES_PASSWORD");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Optional<String> get() {
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(key)))
                .filter(value -> !value.isBlank());
    }
}
