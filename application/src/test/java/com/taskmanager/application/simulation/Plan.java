package com.taskmanager.application.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A whole history in a nutshell. Each step has chances of its own, so that leaving one out leaves
/// the others as they are, mostly.
record Plan(long seed, List<Integer> steps, Set<Trouble> troubles) {
    private static final int STEPS = 36;

    Plan {
        steps = List.copyOf(steps);
    }

    static Plan of(long seed) {
        var steps = IntStream.range(0, STEPS).boxed().toList();
        return new Plan(seed, steps, EnumSet.allOf(Trouble.class));
    }

    Plan withSteps(List<Integer> fewer) {
        return new Plan(seed, fewer, troubles);
    }

    Plan among(Set<Trouble> fewer) {
        return new Plan(seed, steps, fewer);
    }

    Plan without(Trouble trouble) {
        var fewer = EnumSet.copyOf(troubles);
        fewer.remove(trouble);
        return new Plan(seed, steps, fewer);
    }

    /// SplitMix64's finalizer: neighbouring seeds and steps have nothing in common.
    long seedOf(int step) {
        long z = seed * 1_000_003 + step * 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
