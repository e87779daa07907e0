package com.taskmanager.bootstrap.security;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestTemplate;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Believes the tokens of one issuer that are meant for us.
///
/// The issuer is asked when the first token comes, so the program starts without it; and it is
/// given two seconds, because requests wait for it.
final class IssuedTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private IssuedTokens() {}

    static AuthenticationProvider of(Issuer issuer) {
        var provider = new JwtAuthenticationProvider(decoder(issuer));
        provider.setJwtAuthenticationConverter(IssuedTokens::user);
        return provider;
    }

    private static JwtDecoder decoder(Issuer issuer) {
        return new SupplierJwtDecoder(
                () -> {
                    var decoder =
                            NimbusJwtDecoder.withIssuerLocation(issuer.uri())
                                    .restOperations(impatient())
                                    .build();
                    decoder.setJwtValidator(validator(issuer));
                    return decoder;
                });
    }

    /// A token without `aud` is nobody's: the validator of a claim wants the claim to be there.
    private static OAuth2TokenValidator<Jwt> validator(Issuer issuer) {
        var audience =
                new JwtClaimValidator<Collection<String>>(
                        "aud", meant -> issuer.meantFor().stream().anyMatch(meant::contains));
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer.uri()), audience);
    }

    private static RestTemplate impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    private static AbstractAuthenticationToken user(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("the token names no subject");
        }
        return new JwtAuthenticationToken(
                token, Roles.named(roles(token)), SubjectUserId.of(subject));
    }

    /// What is no list of names names no role.
    private static List<String> roles(Jwt token) {
        return token.getClaim("roles") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }
}
