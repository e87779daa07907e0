package com.taskmanager.application.inbox;

/// What can be done to a dead letter.
record LetterUnits(
        LetterUnit missing, UnreadableUnit unreadable, Redelivery redelivery, SettleUnit settle) {}
