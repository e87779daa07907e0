package com.taskmanager.application.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Between any two steps of a process: others go on meanwhile, or the process is no more.
final class Crossroads {
    private static final int DEPTH_MAX = 3;
    private static final double OFTEN = 0.05;

    private final Chance chance;
    private final History history;
    private final Database database;
    private final Set<String> died = new HashSet<>();
    private final Map<String, Integer> deaths = new HashMap<>();
    private Runnable others = () -> {};
    private int depth;

    Crossroads(Chance chance, History history, Database database) {
        this.chance = chance;
        this.history = history;
        this.database = database;
    }

    /// What the others do, one action each time it is run.
    void meet(Runnable actions) {
        others = actions;
    }

    /// Whether the process has died since it was asked last.
    boolean hasDied(String who) {
        return died.remove(who);
    }

    /// Whether nobody is in the middle of a step.
    boolean isAtRest() {
        return depth == 0;
    }

    void pass(String who) {
        pass(who, OFTEN);
    }

    /// Where others could do most harm.
    void passInDanger(String who) {
        pass(who, OFTEN * 5);
    }

    /// The process is no more: neither what it does now, nor what it was in the middle of.
    ProcessDied die(String who) {
        history.remark(who, "dies");
        died.add(who);
        deaths.merge(who, 1, Integer::sum);
        return new ProcessDied(who);
    }

    private void pass(String who, double often) {
        if (depth < DEPTH_MAX && chance.strikes(Trouble.INTERLEAVING, often / (1 + depth))) {
            letOthersGoOn(who);
        }
        if (chance.strikes(Trouble.CRASHES, 0.003)) {
            throw die(who);
        }
    }

    private void letOthersGoOn(String who) {
        int before = deaths.getOrDefault(who, 0);
        database.aside(this::othersGoOn);
        if (deaths.getOrDefault(who, 0) > before) {
            throw new ProcessDied(who);
        }
    }

    private void othersGoOn() {
        depth++;
        try {
            for (int n = 1 + chance.below(4); n > 0; n--) {
                others.run();
            }
        } finally {
            depth--;
        }
    }
}
