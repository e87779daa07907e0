package com.taskmanager.application.event;

import com.taskmanager.domain.user.UserId;

/// For whom something is done, and how it came about. The user is who the credentials say, never
/// one named in a request.
public record Caller(UserId user, Origin origin) {}
