package com.taskmanager.application.testing;

import com.taskmanager.application.bin.Bin;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.idempotency.KeptAnswers;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;

import java.util.List;
import java.util.Set;

/// Everything a contract of the write path needs from one implementation.
public interface World {
    UnitOfWork unitOfWork();

    Events events();

    UserLocks locks();

    Outbox outbox();

    Tasks tasks();

    TaskCatalog catalog();

    KeptAnswers answers();

    Bin bin();

    /// What the outbox holds, in the order it will be published.
    List<OutboxEvent> stored();

    /// The slots whose relay was woken so far.
    Set<Integer> woken();
}
