package com.taskmanager.application.history;

import org.jspecify.annotations.Nullable;

/// What a person has said beforehand.
///
/// @param declared what happened to the database, should its past be unclear; null while nobody has
///   said so
/// @param synchronousStandby whether every commit waits for a standby: one that takes over then has
///   all of them
public record Trust(@Nullable Declaration declared, boolean synchronousStandby) {
    public static final Trust NONE = new Trust(null, false);
}
