package com.taskmanager.application.replay;

import java.util.Optional;

/// How far a job is, as committed now.
public interface FindJob {
    Optional<Job> find(long id);
}
