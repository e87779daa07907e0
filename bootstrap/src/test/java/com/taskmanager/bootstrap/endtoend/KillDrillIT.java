package com.taskmanager.bootstrap.endtoend;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

/// Eight clients complete recurring tasks while the program is killed again and again. Whatever was
/// answered must have happened, once.
class KillDrillIT {
    private static final int KILLS = 5;
    private static final Duration LIFE_MIN = Duration.ofMillis(700);
    private static final int LIFE_SPREAD_MS = 1_800;

    private final SplittableRandom random = new SplittableRandom(20_271);

    @TempDir Path folder;

    @Test
    void everyAnsweredCompletionHasExactlyOneSuccessor() throws Exception {
        var data = folder.resolve("data");
        int port = RunningProgram.freePort();
        var first = RunningProgram.start(data, port);
        try (var crowd = Crowd.at(first.address());
                var _ = killAndRestart(first, data, port)) {
            crowd.finish();
            crowd.checkThatEveryAnsweredCompletionHasExactlyOneSuccessor();
        }
    }

    /// Every other time the database dies with the program.
    private RunningProgram killAndRestart(RunningProgram first, Path data, int port) {
        var program = first;
        for (int kill = 0; kill < KILLS; kill++) {
            var life = LIFE_MIN.plusMillis(random.nextInt(LIFE_SPREAD_MS));
            await().pollDelay(life).until(() -> true);
            if (kill % 2 == 0) {
                program.killWithDatabase();
            } else {
                program.kill();
            }
            program = RunningProgram.start(data, port);
        }
        return program;
    }
}
