package com.taskmanager.application.simulation;

import java.util.ArrayList;
import java.util.List;

/// The broken promises, each a sentence that begins with the guarantee's name.
final class Verdict {
    private final List<String> violations = new ArrayList<>();

    void broken(String guarantee, String sentence) {
        violations.add(guarantee + ": " + sentence);
    }

    List<String> violations() {
        return violations;
    }
}
