package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.InboxTables;
import com.taskmanager.application.inbox.IssuedNumbers;

import java.util.List;

/// Where events go to.
record InboxSide(
        Database database,
        InboxTables tables,
        InboxWatch watch,
        Effects effects,
        IssuedNumbers issued,
        Fates fates,
        List<Reader> readers) {}
