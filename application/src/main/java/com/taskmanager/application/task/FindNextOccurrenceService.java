package com.taskmanager.application.task;

import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.domain.task.Task;

import java.util.Optional;

final class FindNextOccurrenceService implements FindNextOccurrence {
    private final TaskCatalog catalog;

    FindNextOccurrenceService(TaskCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<Task> after(Task task) {
        return Optional.ofNullable(task.series())
                .flatMap(series -> catalog.findSuccessor(task.owner(), series));
    }
}
