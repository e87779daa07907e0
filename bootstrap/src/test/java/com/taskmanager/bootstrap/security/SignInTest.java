package com.taskmanager.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

class SignInTest {
    private static final Issuer NOBODY = new Issuer(null, null);
    private static final Issuer ISSUER = new Issuer("https://issuer.example", List.of("us"));

    @Test
    void hasDemoUsersOnThisMachineWhenNothingIsSaid() throws UnknownHostException {
        assertThat(SignIn.of(settings(null), NOBODY, address("127.0.0.1")))
                .isEqualTo(SignIn.DEMO_USERS);
        assertThat(SignIn.of(settings(true), NOBODY, address("::1"))).isEqualTo(SignIn.DEMO_USERS);
    }

    @Test
    void refusesDemoUsersWhereOthersCouldReachThem() throws UnknownHostException {
        assertThatThrownBy(() -> SignIn.of(settings(null), NOBODY, null))
                .isInstanceOf(UnsafeToStart.class)
                .hasMessageContaining("every address");
        var address = address("10.0.0.1");
        assertThatThrownBy(() -> SignIn.of(settings(true), NOBODY, address))
                .isInstanceOf(UnsafeToStart.class)
                .hasMessageContaining("10.0.0.1");
    }

    @Test
    void asksAnIssuerWhenOneIsNamed() {
        assertThat(SignIn.of(settings(null), ISSUER, null)).isEqualTo(SignIn.ISSUER);
    }

    @Test
    void refusesHalfOfASetting() throws UnknownHostException {
        var here = address("127.0.0.1");
        var forAnybody = new Issuer("https://issuer.example", null);

        assertThatThrownBy(() -> SignIn.of(settings(true), ISSUER, here))
                .isInstanceOf(UnsafeToStart.class);
        assertThatThrownBy(() -> SignIn.of(settings(false), NOBODY, here))
                .isInstanceOf(UnsafeToStart.class);
        assertThatThrownBy(() -> SignIn.of(settings(null), forAnybody, here))
                .isInstanceOf(UnsafeToStart.class);
    }

    @Test
    void letsNobodyDeliverWithoutAToken() {
        assertThat(settings(null).sidecarToken(true)).isEqualTo("demo-dapr");
        assertThat(settings(null).sidecarToken(false)).isNull();
        assertThat(new SecuritySettings(null, " ", true, "in-process").sidecarToken(false))
                .isNull();
    }

    @Test
    void refusesDeliveriesFromAnybodyUnlessTheyAreMeant() {
        var forgotten = new SecuritySettings(false, null, true, "dapr");
        var meant = new SecuritySettings(false, null, false, "dapr");

        assertThatThrownBy(() -> forgotten.sidecarToken(false)).isInstanceOf(UnsafeToStart.class);
        assertThat(forgotten.sidecarToken(true)).isEqualTo("demo-dapr");
        assertThat(meant.sidecarToken(false)).isNull();
        assertThat(meant.trustsEverySidecar()).isTrue();
    }

    @Test
    void givesNoSubjectTheUserIdOfAnother() {
        assertThat(SubjectUserId.of("alice")).isEqualTo("alice");
        assertThat(SubjectUserId.of("auth0|alice")).startsWith("x-").hasSize(45);
        var hash = SubjectUserId.of("auth0|alice");
        assertThat(SubjectUserId.of(hash)).isNotEqualTo(hash);
    }

    private static SecuritySettings settings(@Nullable Boolean demoUsers) {
        return new SecuritySettings(demoUsers, null, true, "in-process");
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }
}
