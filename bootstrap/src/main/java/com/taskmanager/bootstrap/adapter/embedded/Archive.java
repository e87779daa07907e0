package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// PostgreSQL's programs for this machine, as the build brought them along on the class path.
record Archive(URL url) {

    static Archive forThisMachine() {
        var platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        return Stream.of("", "-alpine_linux")
                .map(libc -> "/postgres-%s%s.txz".formatted(platform, libc))
                .map(Archive.class::getResource)
                .filter(Objects::nonNull)
                .map(Archive::new)
                .findFirst()
                .orElseThrow(() -> CannotStart.noBinaries(platform));
    }

    /// In the words of the archives' names.
    static String platform(String os, String arch) {
        var system = os.toLowerCase(Locale.ROOT);
        var family =
                system.startsWith("windows")
                        ? "windows"
                        : system.startsWith("mac") ? "darwin" : system;
        return family
                + "-"
                + switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
    }

    /// Tells builds apart without reading 15 MB: the checksum that the jar's directory has anyway.
    String fingerprint() throws IOException {
        var connection = url.openConnection();
        var number =
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong();
        return Long.toHexString(number);
    }
}
