package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Consumer;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The shelves that a search goes through, in their order, from where the last page ended.
record Shelves(List<Consumer> consumers) {
    <K extends Enum<K>> List<Shelf<K>> of(
            Scope scope, Collection<K> kinds, @Nullable Shelf<K> after) {
        return consumers.stream()
                .filter(scope::has)
                .flatMap(consumer -> of(consumer, scope, kinds))
                .sorted(Shelf::compare)
                .filter(shelf -> after == null || !shelf.isBefore(after))
                .map(shelf -> after != null && shelf.isSameAs(after) ? after : shelf)
                .toList();
    }

    private static <K extends Enum<K>> Stream<Shelf<K>> of(
            Consumer consumer, Scope scope, Collection<K> kinds) {
        return consumer.topics().stream()
                .filter(scope::has)
                .flatMap(topic -> kinds.stream().map(kind -> whole(consumer, topic, kind)));
    }

    private static <K extends Enum<K>> Shelf<K> whole(Consumer consumer, Topic topic, K kind) {
        return Shelf.whole(consumer.name(), topic, kind);
    }
}
