package com.taskmanager.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
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

        assertThat(launch.run(folder.resolve("log"))).isEqualTo(3);
        assertThat(folder.resolve("log")).hasContent("said");
    }

    @Test
    void putsOptionsBeforeWhatThereIs() {
        var launch = Launch.of(List.of("java", "-jar", "program.jar")).withOption("-Xmx1g");

        assertThat(launch).hasToString("java -Xmx1g -jar program.jar");
    }
}
