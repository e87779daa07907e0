package com.taskmanager.stack.command;

import com.taskmanager.stack.Stack;
import com.taskmanager.stack.process.CannotRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;

/// The process behind `up`: it has started all the others, and ends them when it is told to end.
record Supervisor(Options options) {

    void serve() {
        var place = Place.of(options.folder());
        place.iAmHere();
        try {
            var stack = Stack.start(options.plan(), Supervisor::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, place), "end"));
            Files.writeString(place.overview(), Overview.of(stack, options).text());
            new CountDownLatch(1).await();
        } catch (CannotRun e) {
            say(String.valueOf(e.getMessage()));
            place.nobodyIsHere();
            System.exit(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Stack stack, Place place) {
        stack.close();
        place.nobodyIsHere();
        say("everything has stopped");
    }

    private static void say(String line) {
        System.out.println(
                LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
