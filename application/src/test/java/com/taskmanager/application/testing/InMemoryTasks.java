package com.taskmanager.application.testing;

import com.taskmanager.application.port.Tasks;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

final class InMemoryTasks implements Tasks {
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

    List<Task> all() {
        return rows.all();
    }
}
