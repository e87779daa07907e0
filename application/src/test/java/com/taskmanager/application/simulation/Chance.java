package com.taskmanager.application.simulation;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// The only source of chance of a simulation. A kind of trouble that is not allowed takes its draw
/// all the same.
final class Chance {
    private final Set<Trouble> allowed;
    private Random random = new Random(0);
    private boolean calm;

    Chance(Set<Trouble> allowed) {
        this.allowed = allowed;
    }

    void begin(long seed) {
        random = new Random(seed);
    }

    /// No more trouble.
    void calmDown() {
        calm = true;
    }

    boolean strikes(Trouble trouble, double probability) {
        boolean drawn = random.nextDouble() < probability;
        return drawn && !calm && allowed.contains(trouble);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    Random random() {
        return random;
    }
}
