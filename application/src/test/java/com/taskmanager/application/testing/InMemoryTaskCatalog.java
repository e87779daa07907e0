package com.taskmanager.application.testing;

import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.TaskPage;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryTaskCatalog implements TaskCatalog {
    private final InMemoryTasks tasks;

    InMemoryTaskCatalog(InMemoryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Task> find(UserId owner, TaskId id) {
        return of(owner).filter(task -> task.id().equals(id)).findAny();
    }

    @Override
    public Optional<Task> findSuccessor(UserId owner, SeriesPosition occurrence) {
        return of(owner).filter(task -> follows(task.series(), occurrence)).findAny();
    }

    @Override
    public TaskPage list(UserId owner, TaskQuery query) {
        var order = new InMemoryOrder(query.sort());
        var found =
                of(owner)
                        .filter(new InMemoryFilter(query.filter())::matches)
                        .sorted(order)
                        .dropWhile(task -> order.isUpTo(task, query.after()))
                        .toList();
        return page(found, query.limit(), order);
    }

    private Stream<Task> of(UserId owner) {
        return tasks.all().stream().filter(task -> task.owner().equals(owner));
    }

    private static boolean follows(@Nullable SeriesPosition series, SeriesPosition occurrence) {
        return series != null
                && series.seriesId().equals(occurrence.seriesId())
                && series.number() == occurrence.number() + 1;
    }

    private static TaskPage page(List<Task> found, int limit, InMemoryOrder order) {
        var page = found.stream().limit(limit).toList();
        boolean more = found.size() > limit;
        return new TaskPage(page, more ? order.cursorAt(page.getLast()) : null);
    }
}
