package com.taskmanager.application.inbox;

/// One kind of work that a worker does again and again.
interface Steps {
    Progress step(Consumer consumer);
}
