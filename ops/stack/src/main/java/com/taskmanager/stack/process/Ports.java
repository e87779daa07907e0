package com.taskmanager.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports of this machine, on its loopback address.
///
/// They are used some time after they were found. So they are drawn from below those that systems
/// give to outgoing connections (from 32,768 on, and on some from 49,152), by chance, and none is
/// given twice by one process.
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /// One that nobody listens on at this moment.
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST)
                .filter(Ports::take)
                .findFirst()
                .orElseThrow(() -> new CannotRun("no port is free on this machine"));
    }

    /// `first` itself, or any other one while somebody else listens there.
    public static int from(int first) {
        return IntStream.of(first).filter(Ports::take).findFirst().orElseGet(Ports::free);
    }

    private static boolean take(int port) {
        return isFree(port) && GIVEN.add(port);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
