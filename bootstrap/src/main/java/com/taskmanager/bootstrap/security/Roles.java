package com.taskmanager.bootstrap.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What people may do.
final class Roles {
    /// Has tasks.
    static final String USER = "user";

    /// Looks after the system, and has no tasks.
    static final String ADMIN = "admin";

    /// Sees how the system is.
    static final String VIEWER = "viewer";

    /// Sees it, and does what it needs.
    static final String OPERATOR = "operator";

    private Roles() {}

    static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }
}
