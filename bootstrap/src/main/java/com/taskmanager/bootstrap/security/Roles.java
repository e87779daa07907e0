package com.taskmanager.bootstrap.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What people may do.
final class Roles {
    /// Has tasks.
    static final String USER = "user";

    /// Sees how the system is.
    static final String VIEWER = "viewer";

    /// Sees it, and deals with what waits, stands and died.
    static final String OPERATOR = "operator";

    /// Looks after the system, and has no tasks.
    static final String ADMIN = "admin";

    private static final Set<String> LOOKING_AFTER = Set.of(VIEWER, OPERATOR, ADMIN);

    private Roles() {}

    /// Everybody of an issuer is a user; whoever looks after the system is named as such, and has
    /// no tasks.
    static List<GrantedAuthority> named(Collection<String> names) {
        var found = names.stream().filter(LOOKING_AFTER::contains).map(Roles::authority).toList();
        return found.isEmpty() ? List.of(authority(USER)) : found;
    }

    static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }
}
