package com.taskmanager.application.inbox;

import com.taskmanager.application.event.Topic;

/// Where the transport has an event, by its own word: good for finding it there, and believed for
/// nothing else. Of an event that was put on the dead-letter topic, where it was first.
public record TransportPlace(Topic topic, int partition, long offset) {}
