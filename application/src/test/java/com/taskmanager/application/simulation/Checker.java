package com.taskmanager.application.simulation;

import java.util.List;

/// Decides from a history whether the guarantees G1 to G5 were kept. Knows of events, places and
/// consumers, and nothing of relays, floors, locks or ladders.
///
/// G5, crashes change nothing, is all the others in histories with crashes, and that in the end
/// nothing waits for hands.
final class Checker {
    private final List<Rule> rules;

    Checker(List<Reader> readers) {
        rules =
                List.of(
                        new NoGhosts(),
                        new OnceInOrder(readers),
                        new NoneLeftBehind(),
                        new OnlyTheDoomedDie(),
                        new AlwaysSomewhere(readers),
                        new WorkResumes(readers),
                        new PromptWhenCalm());
    }

    List<String> violations(List<Fact> history) {
        var verdict = new Verdict();
        history.forEach(fact -> see(fact, verdict));
        rules.forEach(rule -> rule.end(verdict));
        return verdict.violations();
    }

    private void see(Fact fact, Verdict verdict) {
        var event = fact.event();
        if (event != null) {
            rules.forEach(rule -> rule.see(fact, event, verdict));
        }
    }
}
