package com.taskmanager.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// `Main FOLDER`: runs the broker that `FOLDER/server.properties` describes, until it is told to
/// stop. `FOLDER/setup.properties` says which topics and permissions there are; when they are, the
/// file `FOLDER/ready` appears.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var server = folder.resolve("server.properties");
        Files.deleteIfExists(folder.resolve("ready"));
        Storage.format(server, Setup.read(folder.resolve("setup.properties")));
        Thread.ofPlatform().daemon().name("setup").start(() -> setUp(folder));
        kafka.Kafka.main(new String[] {server.toString()});
    }

    private static void setUp(Path folder) {
        try {
            var setup = Setup.read(folder.resolve("setup.properties"));
            try (var administration = Administration.as(setup)) {
                administration.makeTopics();
                administration.makePermissions();
            }
            Files.writeString(folder.resolve("ready"), "");
            System.err.println("the broker is ready");
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            // without its topics a broker would only look as if it worked
            Runtime.getRuntime().halt(1);
        }
    }

    static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
