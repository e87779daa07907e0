package com.taskmanager.application.inbox;

import com.taskmanager.application.event.IncomingEvent;

import java.util.List;

/// An effect of many events in a few statements, where it can be had so: with a statement for each
/// event the round trips are most of what a delivery takes.
///
/// An event that is by itself, as those are that have failed, is tried by [#apply].
public interface BulkEffect extends EventEffect {
    /// Those whose turn it is, in order, of one user or of several, two at least and
    /// [#TOGETHER_MAX] at most. Within 20 s, as the effect of one event.
    ///
    /// What it throws is the failure of one of them, nobody knows which: all of them are undone,
    /// and each is tried alone.
    void applyAll(List<IncomingEvent> events);

    /// More are given in several calls.
    int TOGETHER_MAX = 50;
}
