package com.taskmanager.application.port;

import java.util.Set;

/// Tells the relay of this process that a slot has something new. Called after a commit, never in
/// it; a call that gets lost costs a poll interval, no event.
public interface RelayWakes {
    void wake(Set<Integer> slots);
}
