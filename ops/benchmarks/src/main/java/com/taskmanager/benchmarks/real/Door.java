package com.taskmanager.benchmarks.real;

import java.util.Optional;

/// Takes what a sidecar delivers.
interface Door {
    /// The answer for the sidecar; empty when it is to be delivered again.
    Optional<byte[]> deliver(byte[] body);
}
