package com.taskmanager.stack.command;

import com.taskmanager.stack.process.CannotRun;

import java.util.Arrays;
import java.util.List;

/// What `ops/stack/run` starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try {
            run(args.length == 0 ? "" : args[0], Arrays.stream(args).skip(1).toList());
        } catch (CannotRun | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String command, List<String> words) {
        switch (command) {
            case "up" -> new Front(Options.of(words), words).up();
            case "serve" -> new Supervisor(Options.of(words)).serve();
            case "down" -> new Front(Options.of(words), words).down();
            case "status" -> new Front(Options.of(words), words).status();
            default -> throw new CannotRun("there is no command " + command);
        }
    }
}
