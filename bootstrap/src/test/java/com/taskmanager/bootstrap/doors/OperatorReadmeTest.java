package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/// Runs what the README shows an operator, exactly as it stands there but for the port.
class OperatorReadmeTest extends OperatedTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?s)## When something died.*?```sh\n(.*?)```");

    @Test
    void findsUnderstandsRetriesAndReplaysADeadLetter() throws Exception {
        sql("ALTER TABLE dead_letter ALTER id RESTART");
        sql("TRUNCATE operator_job, operator_job_letter RESTART IDENTITY");
        var told = run(shown());

        assertThat(told)
                .contains("\"cause\":\"unreadable\"")
                .contains("\"letters\":1")
                .contains("\"outcome\":\"failed_again\"")
                .contains("{\"state\":\"done\",\"done\":0,\"total\":1,\"problem\":null}")
                .contains("202")
                .contains("Location: /api/jobs/2")
                .endsWith("{\"outcome\":\"done\",\"error\":null}");
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                count("SELECT count(*) FROM operator_job WHERE state = 'RUNNING'")
                                        == 0);
        assertThat(as("operator").get("/api/jobs/2").json().path("done").intValue()).isOne();
        assertThat(actions()).last().isEqualTo("operator dead-letter.skip: it was typed by hand");
    }

    private String shown() throws IOException {
        var block = BLOCK.matcher(Files.readString(Path.of("../README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1).replace("127.0.0.1:8080", "127.0.0.1:" + port);
    }

    private static String run(String script) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder("bash", "-e", "-c", script).redirectErrorStream(true).start();
        var told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(told).isZero();
        return told;
    }
}
