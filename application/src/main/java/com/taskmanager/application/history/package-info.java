/// Whether the database that answers is the one whose events are under way.
///
/// A database that was restored, or whose standby took over without all that was committed, gives
/// numbers out again that other events have already. It says nothing about that itself, so a
/// witness outside remembers how far it was.
@NullMarked
package com.taskmanager.application.history;

import org.jspecify.annotations.NullMarked;
