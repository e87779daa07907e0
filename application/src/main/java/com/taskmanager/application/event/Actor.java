package com.taskmanager.application.event;

/// Who acted: a person, an agent on a person's behalf (through MCP or with an agent's token), an
/// operator, or the system itself.
public enum Actor {
    USER,
    AGENT,
    OPERATOR,
    SYSTEM
}
