package com.taskmanager.application.simulation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/// Of one process, among its threads: they are what it does in the middle of something else, so who
/// waits for the turn waits in vain.
final class Turn implements Lock {
    private boolean taken;

    @Override
    public boolean tryLock() {
        boolean free = !taken;
        taken = true;
        return free;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
        return tryLock();
    }

    @Override
    public void unlock() {
        taken = false;
    }

    @Override
    public void lock() {
        throw new UnsupportedOperationException("for ever");
    }

    @Override
    public void lockInterruptibly() {
        throw new UnsupportedOperationException("for ever");
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("nobody asks for one");
    }
}
