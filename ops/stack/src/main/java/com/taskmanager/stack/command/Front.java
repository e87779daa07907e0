package com.taskmanager.stack.command;

import com.taskmanager.stack.Stack;
import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Launch;
import com.taskmanager.stack.process.Patience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What a person sees of the process that holds everything together.
record Front(Options options, List<String> words) {
    private static final Duration UP_MAX = Duration.ofMinutes(15);
    private static final Duration DOWN_MAX = Duration.ofMinutes(2);

    void up() {
        options.plan(); // a wrong one is told before anything is touched
        var place = Place.of(options.folder());
        if (place.process().isPresent()) {
            throw new CannotRun("it runs already: ops/stack/run status, ops/stack/run down");
        }
        if (options.fresh()) {
            wipe(place);
        }
        var fresh = Place.of(options.folder());
        var seen = new AtomicLong(Files.exists(fresh.log()) ? read(fresh.log()).length() : 0);
        var process = behind().start(fresh.log());
        Patience.until(
                () -> {
                    show(fresh, seen);
                    return Files.exists(fresh.overview()) || !process.isAlive();
                },
                UP_MAX);
        show(fresh, seen);
        if (!process.isAlive()) {
            throw new CannotRun("it did not start");
        }
        System.out.print(overview(fresh));
    }

    void status() {
        var place = Place.of(options.folder());
        if (place.process().isEmpty()) {
            var left =
                    place.marker().exists() ? "; its process was killed: up or down clears up" : "";
            throw new CannotRun("nothing runs" + left);
        }
        System.out.print(Files.exists(place.overview()) ? overview(place) : "still starting\n");
        System.out.print(Health.in(options.folder()));
    }

    void down() {
        var place = Place.of(options.folder());
        var process = place.process();
        process.ifPresent(ProcessHandle::destroy);
        process.ifPresent(it -> Patience.until(() -> !it.isAlive(), DOWN_MAX));
        boolean cleared = clearUp(place);
        System.out.println(
                process.isPresent() || cleared ? "everything has stopped" : "nothing was running");
        if (options.wipe()) {
            place.wipe();
            System.out.println("and " + options.folder() + " is gone");
        }
    }

    private void wipe(Place place) {
        clearUp(place);
        place.wipe();
    }

    /// What a killed process may have left. Answers whether there was anything.
    private boolean clearUp(Place place) {
        var ended = Stack.endLeftovers(options.folder());
        ended.forEach(name -> System.out.println("ended " + name + ", left from before"));
        place.nobodyIsHere();
        return !ended.isEmpty();
    }

    private Launch behind() {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve"));
        arguments.addAll(words);
        return Launch.java(arguments);
    }

    private static void show(Place place, AtomicLong seen) {
        if (Files.notExists(place.log())) {
            return;
        }
        var text = read(place.log());
        System.out.print(text.substring((int) seen.get()));
        System.out.flush();
        seen.set(text.length());
    }

    private static String overview(Place place) {
        return read(place.overview());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
