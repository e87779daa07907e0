package com.taskmanager.application.relay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.taskmanager.application.event.Topic;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// One breaker for each topic. Trouble of the transport costs no event an attempt; it is waited
/// out.
final class Breakers {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30));

    private final Map<Topic, Breaker> breakers = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    Breakers(RandomGenerator random) {
        this.random = random;
    }

    Breaker of(Topic topic) {
        return breakers.computeIfAbsent(topic, _ -> new Breaker(BACKOFF, random));
    }

    /// Topics that do not work, whether or not somebody may try.
    Set<Topic> open() {
        return with(breaker -> !breaker.closed());
    }

    /// Topics that nobody may publish to now.
    Set<Topic> blocked(Instant now) {
        return with(breaker -> !breaker.ready(now));
    }

    private Set<Topic> with(Predicate<Breaker> condition) {
        return breakers.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }
}
