package com.taskmanager.benchmarks;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Whose change it is that a writer makes next.
public interface Traffic {
    int user(int writer, RandomGenerator random);

    /// Evenly, and each user with one writer, so that the order in which a user's changes are
    /// committed is known.
    static Traffic even(int[] users, int writers) {
        return (writer, random) -> {
            int mine = Math.max(1, (users.length - writer + writers - 1) / writers);
            int which = random.nextInt(mine) * writers + writer;
            return users[Math.min(users.length - 1, which)];
        };
    }

    static Traffic even(int users, int writers) {
        return even(IntStream.range(0, users).toArray(), writers);
    }

    /// Half of all changes are those of the first user, by all writers. In which order they commit
    /// is not known here: only numbers given by the contestant itself tell.
    static Traffic halfOfOneUser(int users, int writers) {
        var others = even(users, writers);
        return (writer, random) -> random.nextBoolean() ? 0 : others.user(writer, random);
    }
}
