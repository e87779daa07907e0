package com.taskmanager.application.testing;

import com.taskmanager.application.port.UnitOfWorkContract;

class InMemoryUnitOfWorkTest implements UnitOfWorkContract {
    private final World world = new InMemoryWorld();

    @Override
    public World world() {
        return world;
    }
}
