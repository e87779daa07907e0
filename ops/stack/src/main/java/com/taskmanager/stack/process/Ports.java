package com.taskmanager.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of this machine, on its loopback address.
public final class Ports {
    private Ports() {}

    /// One that nobody listens on at this moment.
    public static int free() {
        return wanted(0);
    }

    /// `first` itself, or any other one while somebody else listens there.
    public static int from(int first) {
        try {
            return wanted(first);
        } catch (UncheckedIOException _) {
            return free();
        }
    }

    private static int wanted(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
