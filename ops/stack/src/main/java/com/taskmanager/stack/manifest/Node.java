package com.taskmanager.stack.manifest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A place in a document, where something must be.
public record Node(Object value) {

    public static Node of(Object value) {
        return new Node(value);
    }

    public Node at(String name) {
        var found = value instanceof Map<?, ?> map ? map.get(name) : null;
        return new Node(Objects.requireNonNull(found, "there is no " + name));
    }

    public Stream<Node> items() {
        return value instanceof List<?> list ? list.stream().map(Node::of) : Stream.of();
    }

    public String text() {
        return String.valueOf(value);
    }
}
