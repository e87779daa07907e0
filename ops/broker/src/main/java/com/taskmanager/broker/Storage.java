package com.taskmanager.broker;

import kafka.tools.StorageTool;

import org.apache.kafka.common.Uuid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The broker's folder on disk: formatted once. Users are part of that, so that nobody has to be
/// let in without a password in order to make them.
final class Storage {
    private Storage() {}

    static void format(Path serverProperties, Setup setup) {
        var folder = Path.of(Main.properties(serverProperties).getProperty("log.dirs"));
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        var command =
                new ArrayList<>(
                        List.of(
                                "format",
                                "--cluster-id",
                                Uuid.randomUuid().toString(),
                                "--config",
                                serverProperties.toString()));
        setup.credentials().forEach(user -> command.addAll(List.of("--add-scram", user)));
        int status = StorageTool.execute(command.toArray(String[]::new), System.err);
        if (status != 0) {
            throw new IllegalStateException("the broker's folder could not be formatted");
        }
    }
}
