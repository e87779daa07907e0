package com.taskmanager.application.inbox;

import com.taskmanager.application.event.IncomingEvent;

/// What an event does at one consumer. Joins the surrounding unit of work, in which the user's lock
/// is held already, and touches nothing that a rollback cannot undo: a try may be undone and made
/// again. Mail and the like are rows that somebody sends later.
///
/// An event it does not care for, one of a voided number too, leaves no effect and is applied all
/// the same. Whatever it throws is that event's failure, an error of the program too; a lost
/// connection and a virtual machine out of memory are not.
@FunctionalInterface
public interface EventEffect {
    void apply(IncomingEvent event);
}
