package com.taskmanager.bootstrap.security;

import com.taskmanager.bootstrap.door.Deliveries;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Who passes which door. Bearer tokens on every request: no sessions, hence nothing that another
/// site could ride on, hence no CSRF tokens.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, Issuer.class})
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/schemas/**",
        "/asyncapi.yaml",
        "/dapr/subscribe",
        "/actuator/health/**"
    };

    private static final String[] OPERATIONS = {"/api/operations/**", "/api/jobs/**"};

    @Bean
    SignIn signIn(SecuritySettings settings, Issuer issuer, ServerProperties server) {
        return SignIn.of(settings, issuer, server.getAddress());
    }

    @Bean
    AuthenticationManager authenticationManager(SignIn signIn, Issuer issuer) {
        return new ProviderManager(
                switch (signIn) {
                    case DEMO_USERS -> new DemoUsers();
                    case ISSUER -> IssuedTokens.of(issuer);
                });
    }

    @Bean
    @Order(1)
    SecurityFilterChain deliveries(HttpSecurity http, SecuritySettings settings, SignIn signIn) {
        var token = settings.sidecarToken(signIn == SignIn.DEMO_USERS);
        var sidecar = new SidecarToken(token, settings.trustsEverySidecar());
        return bare(http.securityMatcher(Deliveries.PATHS))
                .addFilterBefore(sidecar, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doors(HttpSecurity http, AuthenticationManager manager) {
        var refusals = new ProblemEntryPoint();
        return bare(http)
                .oauth2ResourceServer(
                        server ->
                                server.authenticationManagerResolver(_ -> manager)
                                        .authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasRole(Roles.ADMIN)
                                        .requestMatchers(HttpMethod.GET, OPERATIONS)
                                        .hasAnyRole(Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN)
                                        .requestMatchers(OPERATIONS)
                                        .hasAnyRole(Roles.OPERATOR, Roles.ADMIN)
                                        .requestMatchers("/api/**", "/functions/**")
                                        .hasRole(Roles.USER)
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    @Bean
    RequestRejectedHandler malformedRequests() {
        var malformed =
                Problem.of(Code.INVALID_REQUEST, "The request line or a header is malformed.");
        return (_, response, _) -> ProblemResponse.send(response, malformed);
    }

    /// Lets methods that nobody knows pass: behind it they are 405, with those that are allowed.
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    FilterRegistrationBean<FilterFailures> filterFailures() {
        return at(Ordered.HIGHEST_PRECEDENCE + 20, new FilterFailures());
    }

    @Bean
    FilterRegistrationBean<OwnHost> ownHost(SignIn signIn) {
        var registration = at(Ordered.HIGHEST_PRECEDENCE + 30, new OwnHost());
        registration.setEnabled(signIn == SignIn.DEMO_USERS);
        return registration;
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> at(
            int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    /// `default-src 'none'`: what is answered here is data, never a page; pages say otherwise.
    private static HttpSecurity bare(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                "default-src 'none'; frame-ancestors 'none'"))
                                        .referrerPolicy(referrer -> {}));
    }
}
