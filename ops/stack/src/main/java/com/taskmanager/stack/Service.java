package com.taskmanager.stack;

import com.taskmanager.stack.process.Unit;

import java.net.URI;

/// A process of the program and the sidecar beside it.
///
/// @param name of the role, which is its app id, with a number from the second one on
/// @param sidecarAddress of its HTTP API
public record Service(
        String name, String role, Unit program, Unit sidecar, URI address, URI sidecarAddress) {

    Service named(String other) {
        return new Service(other, role, program, sidecar, address, sidecarAddress);
    }

    Service with(Unit otherSidecar, URI itsAddress) {
        return new Service(name, role, program, otherSidecar, address, itsAddress);
    }

    void launch() {
        program.launch();
        sidecar.launch();
    }

    void awaitReady() {
        program.awaitReady();
        sidecar.awaitReady();
    }

    public boolean isReady() {
        return program.isReady() && sidecar.isReady();
    }

    /// The program first: what it has in hand can still be published.
    void stop() {
        program.stop();
        sidecar.stop();
    }
}
