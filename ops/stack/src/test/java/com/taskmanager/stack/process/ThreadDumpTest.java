package com.taskmanager.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

class ThreadDumpTest {
    @TempDir private Path folder;

    @Test
    void saysWhereVirtualThreadsStand() throws Exception {
        var gate = new CountDownLatch(1);
        var waiting = Thread.ofVirtual().name("stuck").start(() -> await(gate));

        var dump = ThreadDump.of(ProcessHandle.current().pid(), folder.resolve("threads"));

        assertThat(dump).contains("\"stuck\" virtual").contains("CountDownLatch.await");
        gate.countDown();
        waiting.join();
    }

    @Test
    void isEmptyWhereNobodyAnswers() throws Exception {
        var over = new ProcessBuilder("true").start();
        over.waitFor();

        assertThat(ThreadDump.of(over.pid(), folder.resolve("threads"))).isEmpty();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
