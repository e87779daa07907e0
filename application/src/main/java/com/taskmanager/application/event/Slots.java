package com.taskmanager.application.event;

import com.taskmanager.domain.user.UserId;

import java.nio.charset.StandardCharsets;

/// In which of the 32 slots of the outbox a user's events lie. The number is fixed by the stored
/// rows: every program that ever wrote to the same outbox must compute it alike.
public final class Slots {
    public static final int COUNT = 32;

    private Slots() {}

    /// MurmurHash3 x86 32, seed 0, read as unsigned, of the UTF-8 user id, modulo 32: `alice` is
    /// 29, `bob` is 18.
    public static int of(UserId user) {
        byte[] bytes = user.value().getBytes(StandardCharsets.UTF_8);
        return Integer.remainderUnsigned(Murmur3.hash(bytes), COUNT);
    }
}
