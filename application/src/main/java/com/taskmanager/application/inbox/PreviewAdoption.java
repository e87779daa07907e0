package com.taskmanager.application.inbox;

/// What [AdoptStreams] would give up now. Changes nothing.
public interface PreviewAdoption {
    AdoptionResult preview(String consumer);
}
