package com.taskmanager.application.lookup;

import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The first `limit` rows of these shelves in their order, of one user only unless that is null.
public record Search<K extends Enum<K>>(List<Shelf<K>> shelves, @Nullable UserId user, int limit) {
    public Search {
        shelves = List.copyOf(shelves);
    }
}
