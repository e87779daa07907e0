package com.taskmanager.application.event;

/// The number of an event in its stream, from 1 without gaps, and the history (`epoch`, from 1)
/// that the number belongs to.
public record StreamPlace(long sequence, long epoch) {}
