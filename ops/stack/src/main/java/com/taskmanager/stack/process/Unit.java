package com.taskmanager.stack.process;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One process of the stack, which can be ended and started again in every way a process can.
public final class Unit implements AutoCloseable {
    private static final Duration STOP_MAX = Duration.ofSeconds(30);

    private final String name;
    private final Launch launch;
    private final BooleanSupplier ready;
    private final Trace trace;
    private @Nullable Process process;

    /// @param ready whether it does what it is there for
    public Unit(String name, Launch launch, BooleanSupplier ready, Path folder) {
        this.name = name;
        this.launch = launch;
        this.ready = ready;
        this.trace = Trace.in(folder, name);
    }

    public String name() {
        return name;
    }

    /// What it printed, of all its lives.
    public Path log() {
        return trace.log();
    }

    /// Starts it and waits until it is ready.
    ///
    /// @throws CannotRun when it ends instead, or is not ready in [StartLimit]
    public void start() {
        launch();
        awaitReady();
    }

    /// Starts it, and waits for nothing.
    public synchronized void launch() {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        process = launch.start(trace.log());
        trace.marker().set(process.toHandle());
    }

    public void awaitReady() {
        var limit = StartLimit.of(System.getenv());
        boolean over = Patience.until(() -> isReady() || !isAlive(), limit);
        if (!isAlive()) {
            throw CannotRun.ended(name, exitCode(), trace);
        }
        if (!over) {
            var words = trace.lastWords();
            throw CannotRun.notReady(name, limit, trace.log() + ":\n" + words + threads());
        }
    }

    /// A sidecar takes the question for a signal to end.
    private String threads() {
        return launch.isJava() ? "\n" + ThreadDump.of(pid(), trace.threads()) : "";
    }

    public boolean isReady() {
        return isAlive() && ready.getAsBoolean();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized long pid() {
        return running().pid();
    }

    /// What it ended with; waits for that.
    public int exitCode() {
        return running().onExit().thenApply(Process::exitValue).join();
    }

    /// Asks it to end and waits; whoever does not end in time is killed. Answers whether it ended
    /// by itself.
    public boolean stop() {
        if (!isAlive()) {
            trace.marker().remove();
            return true;
        }
        var ending = running();
        ending.destroy();
        boolean byItself = ends(ending, STOP_MAX);
        if (!byItself) {
            kill();
        }
        trace.marker().remove();
        return byItself;
    }

    /// kill -9, whatever it is doing.
    public void kill() {
        if (isAlive()) {
            var ending = running();
            ending.destroyForcibly();
            ends(ending, STOP_MAX);
        }
        trace.marker().remove();
    }

    public void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private static boolean ends(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
