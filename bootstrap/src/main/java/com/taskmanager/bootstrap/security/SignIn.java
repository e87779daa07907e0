package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;

/// How people sign in, decided once and safe: demo users on this machine only, or an issuer.
enum SignIn {
    DEMO_USERS,
    ISSUER;

    /// `address` is what the server will listen on; null is everything.
    static SignIn of(SecuritySettings settings, Issuer issuer, @Nullable InetAddress address) {
        return settings.demo(issuer) ? demo(issuer, address) : issuer(issuer);
    }

    private static SignIn demo(Issuer issuer, @Nullable InetAddress address) {
        if (issuer.isNamed()) {
            throw UnsafeToStart.demoUsersBesideIssuer();
        }
        if (address == null || !address.isLoopbackAddress()) {
            throw UnsafeToStart.demoUsersInPublic(
                    address == null ? "every address" : address.getHostAddress());
        }
        return DEMO_USERS;
    }

    private static SignIn issuer(Issuer issuer) {
        if (!issuer.isNamed()) {
            throw UnsafeToStart.nobodyCanSignIn();
        }
        if (issuer.meantFor().isEmpty()) {
            throw UnsafeToStart.noAudience();
        }
        return ISSUER;
    }
}
