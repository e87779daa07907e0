package com.taskmanager.application.inbox;

/// What is done to a dead letter in one unit of work.
record LetterUnits(LetterUnit missing, UnreadableUnit unreadable, SettleUnit settle) {}
