package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// The port that stays the same from start to start, moved only while somebody else listens there.
final class FreePort {
    private static final int TRIES = 100;

    private FreePort() {}

    static int from(int first) {
        var last = Math.min(first + TRIES - 1, 65_535);
        return IntStream.rangeClosed(first, last)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> CannotStart.portsTaken(first, last));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // connections of the last run that linger in TIME_WAIT do not take the port
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
