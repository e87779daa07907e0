package com.taskmanager.bootstrap.doors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// Tokens of an issuer that does not always behave. Each test has a program of its own, because
/// what was learned from an issuer is remembered.
class IssuerTest {
    private static final RSAKey KEY = key("k1");
    private static final RSAKey FOREIGN = key("k1");
    private static final WireMockServer ISSUER = started();

    @BeforeEach
    void behave() {
        ISSUER.resetAll();
        ISSUER.stubFor(
                get("/.well-known/openid-configuration")
                        .willReturn(
                                okJson(
                                        "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}"
                                                .formatted(ISSUER.baseUrl()))));
        ISSUER.stubFor(keys().willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    }

    @AfterAll
    static void stop() {
        ISSUER.stop();
    }

    @Test
    void believesTokensThatAreMeantForUs() {
        try (var program = program()) {
            assertThat(with(token(KEY, claims()), program).status()).isEqualTo(200);
        }
    }

    @Test
    void believesNoOthers() {
        try (var program = program()) {
            var late = claims().expirationTime(in(Duration.ofMinutes(-5)));
            var early = claims().notBeforeTime(in(Duration.ofMinutes(5)));

            assertThat(with(token(FOREIGN, claims()), program).status()).isEqualTo(401);
            assertThat(with(token(KEY, late), program).status()).isEqualTo(401);
            assertThat(with(token(KEY, early), program).status()).isEqualTo(401);
            assertThat(with(token(KEY, claims().audience("others")), program).status())
                    .isEqualTo(401);
            assertThat(with(token(KEY, meantForNobody()), program).status()).isEqualTo(401);
            assertThat(with(token(KEY, claims().issuer("https://evil.example")), program).status())
                    .isEqualTo(401);
            assertThat(with(token(KEY, claims().subject(null)), program).status()).isEqualTo(401);
            assertThat(with("demo-alice", program).status()).isEqualTo(401);
            assertThat(with("e30.e30.", program).status()).isEqualTo(401);
        }
    }

    @Test
    void keepsPeopleApartWhoseSubjectsAreNoUserIds() {
        try (var program = program()) {
            var one = token(KEY, claims().subject("auth0|1"));
            var other = token(KEY, claims().subject("auth0/1"));
            long id = visitor(one, program).creates("{\"title\": \"mine\"}");

            assertThat(visitor(one, program).get("/api/tasks/" + id).status()).isEqualTo(200);
            assertThat(visitor(other, program).get("/api/tasks/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void startsWithoutTheIssuerAndSaysSoUntilItIsBack() {
        ISSUER.stubFor(get("/.well-known/openid-configuration").willReturn(serverError()));
        try (var program = program()) {
            var away = with(token(KEY, claims()), program);
            behave();
            var back = with(token(KEY, claims()), program);

            assertThat(away.status()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("unavailable");
            assertThat(away.header("Retry-After")).isNotEmpty();
            assertThat(back.status()).isEqualTo(200);
        }
    }

    @Test
    void waitsNotLongForASlowIssuer() {
        ISSUER.stubFor(keys().willReturn(aResponse().withFixedDelay(60_000)));
        try (var program = program()) {
            var begun = Instant.now();
            var reply = with(token(KEY, claims()), program);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void answersAnyHostWhereNoTokenIsFixed() {
        try (var program = program()) {
            var reply =
                    Wire.send(
                            port(program),
                            "GET / HTTP/1.1\r\nHost: tasks.example\r\nConnection: close\r\n\r\n");

            assertThat(reply).startsWith("HTTP/1.1 200");
        }
    }

    private static MappingBuilder keys() {
        return get("/keys");
    }

    private static Visitor.Reply with(String token, ConfigurableApplicationContext program) {
        return visitor(token, program).get("/api/tasks");
    }

    private static Visitor visitor(String token, ConfigurableApplicationContext program) {
        return Visitor.stranger(port(program)).with("Authorization", "Bearer " + token);
    }

    private static int port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext program() {
        return new SpringApplicationBuilder(House.class)
                .run(
                        "--server.port=0",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + ISSUER.baseUrl(),
                        "--spring.security.oauth2.resourceserver.jwt.audiences=taskmanager");
    }

    private static JWTClaimsSet.Builder claims() {
        return meantForNobody().audience("taskmanager");
    }

    /// Without `aud`, which is something else than one that is null or empty.
    private static JWTClaimsSet.Builder meantForNobody() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.baseUrl())
                .subject("carol")
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static String token(RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WireMockServer started() {
        var server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
