package com.taskmanager.bootstrap;

import java.util.Properties;

/// The threads that carry virtual ones: by default as many as there are processors.
///
/// A virtual thread that waits while a class is loaded or initialised under it keeps its carrier.
/// With two carriers, two first requests hold both, and whoever owns what they wait for finds none
/// to go on: the program listens and never answers. So there are more of them than requests that
/// are likely to come at once to a program that has just started.
final class Carriers {
    static final String SETTING = "jdk.virtualThreadScheduler.parallelism";
    private static final int ENOUGH = 32;

    private Carriers() {}

    /// To be called before the first virtual thread; what was chosen by hand stays.
    static void provide(Properties system, int processors) {
        system.putIfAbsent(SETTING, Integer.toString(Math.max(ENOUGH, processors)));
    }
}
