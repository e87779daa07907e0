package com.taskmanager.application.testing;

import com.taskmanager.application.bin.Bin;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryTasks implements Tasks, Bin {
    private final AtomicLong lastId = new AtomicLong();
    private final InMemoryTable<Long, Task> rows;
    private final InMemoryTable<String, SeriesPosition> claims;

    InMemoryTasks(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.claims = new InMemoryTable<>(transactions);
    }

    @Override
    public TaskId nextId() {
        return new TaskId(lastId.incrementAndGet());
    }

    @Override
    public Optional<Task> findForChange(UserId owner, TaskId id) {
        return Optional.ofNullable(rows.get(id.value())).filter(task -> task.owner().equals(owner));
    }

    @Override
    public void save(Task task) {
        rows.put(task.id().value(), task);
    }

    @Override
    public boolean claim(SeriesPosition occurrence) {
        return claims.add(occurrence.seriesId() + "/" + occurrence.number(), occurrence);
    }

    @Override
    public int purge(Instant limit, int max) {
        return rows.removeIf(task -> isDeletedBefore(limit, task), max);
    }

    private static boolean isDeletedBefore(Instant limit, Task task) {
        var deletedAt = task.lifecycle().deletedAt();
        return deletedAt != null && deletedAt.isBefore(limit);
    }

    List<Task> all() {
        return rows.all();
    }
}
