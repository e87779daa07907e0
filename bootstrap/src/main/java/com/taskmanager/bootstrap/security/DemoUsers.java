package com.taskmanager.bootstrap.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import java.util.List;
import java.util.Map;

/// Three people who show things, by tokens that everybody knows. `demo-operator` looks after the
/// system and owns no tasks.
final class DemoUsers implements AuthenticationProvider {
    private static final Map<String, Authentication> BY_TOKEN =
            Map.of(
                    "demo-alice", user("alice", Roles.USER),
                    "demo-bob", user("bob", Roles.USER),
                    "demo-operator", user("operator", Roles.ADMIN));

    @Override
    public Authentication authenticate(Authentication asking) {
        var known = BY_TOKEN.get(((BearerTokenAuthenticationToken) asking).getToken());
        if (known == null) {
            throw new InvalidBearerTokenException("no such token");
        }
        return known;
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }

    private static Authentication user(String name, String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(Roles.authority(role)));
    }
}
