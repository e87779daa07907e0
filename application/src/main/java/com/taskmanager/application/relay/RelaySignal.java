package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;

import java.time.Duration;

/// Something about the relay worth counting or logging. Holds nothing that a person wrote.
public sealed interface RelaySignal {
    /// Nothing of the topic is published for `pause`, then one try decides.
    record Blocked(Topic topic, String cause, Duration pause) implements RelaySignal {}

    record Recovered(Topic topic) implements RelaySignal {}

    /// The broker refuses the stream's first event; the stream waits for a person.
    record Parked(ParkedStream stream) implements RelaySignal {}

    /// The relay rests for `pause` and then begins from zero.
    record Interrupted(RuntimeException cause, Duration pause) implements RelaySignal {}
}
