package com.taskmanager.bootstrap.adapter.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where `data/` lies when nobody says otherwise.
final class CheckoutRoot {
    private CheckoutRoot() {}

    /// The nearest folder upwards with a `.mvn`, since `mvn spring-boot:run` works in `bootstrap/`
    /// while the jar works wherever a person stands; without one, the folder itself.
    static Path above(Path workingDirectory) {
        var here = workingDirectory.toAbsolutePath().normalize();
        return Stream.<Path>iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .orElse(here);
    }
}
