package com.taskmanager.application.relay;

/// What a slot's floors hold for. In one generation no row appears below what is settled; in
/// another one it may.
///
/// `life` tells one life of the server from another: a server that was restored, failed over or
/// crashed may have rows again that were gone, and draws numbers again. `releases`: how often
/// parked rows of the slot were put back, with the numbers they had.
public record Generation(String life, long releases) {}
