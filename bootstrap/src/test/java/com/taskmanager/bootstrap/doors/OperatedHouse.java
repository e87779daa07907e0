package com.taskmanager.bootstrap.doors;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Consumer;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whole program on a database of its own, with one more consumer, which needs no order and
/// does as it is told.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
    "com.taskmanager.bootstrap.adapter",
    "com.taskmanager.bootstrap.door",
    "com.taskmanager.bootstrap.housekeeping",
    "com.taskmanager.bootstrap.problem",
    "com.taskmanager.bootstrap.security",
    "com.taskmanager.bootstrap.telemetry",
    "com.taskmanager.bootstrap.wiring"
})
class OperatedHouse {
    /// Of the consumer whose dead letters the tests make.
    static final String CONSUMER = "test-letters";

    private static final Map<String, String> ROLES =
            Map.of("alice", "user", "vera", "viewer", "olga", "operator", "operator", "admin");

    @Bean
    Obedience obedience() {
        return new Obedience();
    }

    @Bean
    Consumer lettersConsumer(Obedience obedience) {
        return new Consumer(CONSUMER, false, Set.of(Topic.TASK_EVENTS), obedience);
    }

    @Bean
    @Primary
    AuthenticationManager everybody() {
        return asking -> {
            var token = ((BearerTokenAuthenticationToken) asking).getToken();
            var name = token.replaceFirst("^demo-", "");
            var role = ROLES.get(name);
            if (role == null) {
                throw new InvalidBearerTokenException("no such token");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    name, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        };
    }
}
