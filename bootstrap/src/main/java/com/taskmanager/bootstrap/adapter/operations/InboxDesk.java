package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.AdoptionOperations;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.ConsumerSwitches;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.LatestFigures;
import com.taskmanager.application.inbox.LetterOperations;
import com.taskmanager.application.inbox.StreamOperations;
import com.taskmanager.application.lookup.Lookups;

/// What operators see of the inboxes, and can do to them.
public record InboxDesk(Views views, Tools tools) {
    public record Views(Lookups lookups, LatestFigures figures, ConsumerSwitches switches) {
        boolean knows(String consumer) {
            return lookups.consumers().stream().map(Consumer::name).anyMatch(consumer::equals);
        }
    }

    public record Tools(
            LetterOperations letters,
            StreamOperations streams,
            InboxOperations consumers,
            AdoptionOperations adoptions) {}
}
