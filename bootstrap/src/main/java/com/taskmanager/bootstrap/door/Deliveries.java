package com.taskmanager.bootstrap.door;

import java.util.regex.Pattern;

/// Which paths take events from the sidecar: the one list that the controller, the credentials and
/// the bounds of bodies go by.
public final class Deliveries {
    /// The names of the functions, as alternatives of a pattern: `one|another`.
    public static final String NAMES = "recurringTasks|deadLetters";

    /// For those who match paths.
    public static final String PATHS = "/functions/{name:" + NAMES + "}";

    private static final Pattern PATH = Pattern.compile("/functions/(" + NAMES + ")");

    private Deliveries() {}

    static boolean areTakenAt(String path) {
        return PATH.matcher(path).matches();
    }
}
