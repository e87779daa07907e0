package com.taskmanager.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class LaunchTest {
    @Test
    void doesNotTakeTheSignOfAnEarlierLifeForItsOwn(@TempDir Path folder) throws Exception {
        var sign = Files.writeString(folder.resolve("ready"), "left by one that was killed");
        var launch = Launch.of(List.of("sleep", "60")).saysReadyBy(sign);

        try (var unit = new Unit("sleeper", launch, () -> Files.exists(sign), folder)) {
            unit.launch();

            assertThat(unit.isReady()).isFalse();
            unit.kill();
        }
    }

    @Test
    void answersWithWhatItEnded(@TempDir Path folder) {
        var launch = Launch.of(List.of("sh", "-c", "echo said; exit 3"));

        assertThat(launch.run("teller", folder, Duration.ofSeconds(20))).isEqualTo(3);
        assertThat(folder.resolve("logs/teller.log")).hasContent("said");
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfWhatDoesNotEnd(@TempDir Path folder) throws Exception {
        var launch = Launch.of(List.of("sh", "-c", "sleep 600 & echo $!; wait"));

        assertThatThrownBy(() -> launch.run("sleeper", folder, Duration.ofMillis(500)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("sleeper has not ended after 0 s");

        var child = Long.parseLong(Files.readString(folder.resolve("logs/sleeper.log")).strip());
        assertThat(Patience.until(() -> ProcessHandle.of(child).isEmpty(), Duration.ofSeconds(20)))
                .isTrue();
    }

    @Test
    void putsOptionsBeforeWhatThereIs() {
        var launch = Launch.of(List.of("java", "-jar", "program.jar")).withOption("-Xmx1g");

        assertThat(launch).hasToString("java -Xmx1g -jar program.jar");
    }
}
