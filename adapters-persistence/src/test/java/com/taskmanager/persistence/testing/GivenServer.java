package com.taskmanager.persistence.testing;

import java.util.regex.Pattern;

/// A server that somebody else runs.
final class GivenServer {
    private static final Pattern URL =
            Pattern.compile("(?<server>jdbc:postgresql://[^/]+/)(?<database>[^?]+)(?<options>.*)");

    private GivenServer() {}

    static TestServer at(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "%s needs jdbc:postgresql://host:port/database, not %s"
                            .formatted(Setting.URL.key(), url));
        }
        return new TestServer(
                parts.group("server") + "%s" + parts.group("options").replace("%", "%%"),
                Setting.USER.get().orElse("postgres"),
                Setting.PASSWORD.get().orElse(""),
                parts.group("database"),
                true);
    }
}
