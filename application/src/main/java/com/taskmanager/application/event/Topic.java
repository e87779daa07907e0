package com.taskmanager.application.event;

/// Where events of one kind are published. Order holds for each user within a topic, never between
/// topics.
public record Topic(String name) implements Comparable<Topic> {
    public static final Topic TASK_EVENTS = new Topic("task-events");
    public static final Topic TASK_UPDATES = new Topic("task-updates");

    /// What nobody could read, in whatever order.
    public static final Topic DEAD_LETTERS = new Topic("dead-letters");

    @Override
    public int compareTo(Topic other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
