package com.taskmanager.benchmarks.real;

import com.taskmanager.stack.process.CannotRun;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Kafka's own command for topics, as an administrator types it.
record Topics(String broker) {
    static final String EVENTS = "task-events";
    private static final Path CLASS_PATH = Path.of("ops", "broker", "target", "broker.classpath");
    private static final int TRIES_MAX = 5;

    /// A new one of this name, empty. Whoever publishes or reads must be away meanwhile.
    void recreate(String topic, int partitions) {
        run("--delete", "--topic", topic);
        var create =
                new String[] {
                    "--create",
                    "--topic",
                    topic,
                    "--partitions",
                    Integer.toString(partitions),
                    "--replication-factor",
                    "1"
                };
        for (int n = 1; !succeeds(create); n++) {
            if (n == TRIES_MAX) {
                throw new CannotRun("topic " + topic + " could not be made");
            }
        }
    }

    /// While everybody goes on.
    void raise(String topic, int partitions) {
        run("--alter", "--topic", topic, "--partitions", Integer.toString(partitions));
    }

    private void run(String... words) {
        if (!succeeds(words)) {
            throw new CannotRun("Kafka refused " + String.join(" ", words));
        }
    }

    private boolean succeeds(String... words) {
        try {
            var process = new ProcessBuilder(command(words)).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = process.waitFor() == 0;
            if (!done) {
                Progress.say("%s: %s".formatted(String.join(" ", words), said));
            }
            return done;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String... words) throws IOException {
        var classPath =
                "ops/broker/target/classes"
                        + File.pathSeparator
                        + Files.readString(CLASS_PATH).strip();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath,
                                "org.apache.kafka.tools.TopicCommand",
                                "--bootstrap-server",
                                broker));
        command.addAll(Arrays.asList(words));
        return command;
    }
}
