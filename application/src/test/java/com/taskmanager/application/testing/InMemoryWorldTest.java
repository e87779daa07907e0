package com.taskmanager.application.testing;

import com.taskmanager.application.bin.EmptyBinContract;
import com.taskmanager.application.idempotency.KeptAnswersContract;
import com.taskmanager.application.port.TaskCatalogContract;
import com.taskmanager.application.port.TasksContract;
import com.taskmanager.application.port.UnitOfWorkContract;

import org.junit.jupiter.api.Nested;

/// The world in memory keeps what the one in PostgreSQL keeps.
class InMemoryWorldTest {
    @Nested
    class AsUnitOfWork extends InMemory implements UnitOfWorkContract {}

    @Nested
    class AsTasks extends InMemory implements TasksContract {}

    @Nested
    class AsTaskCatalog extends InMemory implements TaskCatalogContract {}

    @Nested
    class AsKeptAnswers extends InMemory implements KeptAnswersContract {}

    @Nested
    class AsBin extends InMemory implements EmptyBinContract {}

    abstract static class InMemory {
        private final World world = new InMemoryWorld();

        public World world() {
            return world;
        }
    }
}
