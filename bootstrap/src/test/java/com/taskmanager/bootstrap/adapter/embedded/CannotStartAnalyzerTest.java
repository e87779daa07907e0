package com.taskmanager.bootstrap.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.nio.file.Files;
import java.nio.file.Path;

@ExtendWith(OutputCaptureExtension.class)
class CannotStartAnalyzerTest {
    @TempDir private Path temporary;

    @Test
    void tellsAPersonWhatToDoInsteadOfShowingAStack(CapturedOutput output) throws Exception {
        var file = Files.writeString(temporary.resolve("data"), "no folder");

        assertThatThrownBy(() -> run("--taskmanager.data-dir=" + file)).isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The data folder cannot be used: " + file + " cannot be written")
                .contains("choose another folder with --taskmanager.data-dir=<folder>")
                .doesNotContain("\tat ");
    }

    @Test
    void namesASettingThatIsNoPort(CapturedOutput output) {
        assertThatThrownBy(() -> run("--taskmanager.embedded.port=70000")).isNotNull();

        assertThat(output)
                .contains("taskmanager.embedded.port is 70000, which is no port.")
                .doesNotContain("\tat ");
    }

    private static void run(String... arguments) {
        new SpringApplicationBuilder(EmbeddedPostgresConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }
}
