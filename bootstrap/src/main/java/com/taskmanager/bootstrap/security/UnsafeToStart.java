package com.taskmanager.bootstrap.security;

/// Settings under which everybody could come in, or nobody: the program does not start with them.
final class UnsafeToStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    private UnsafeToStart(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }

    static UnsafeToStart demoUsersInPublic(String address) {
        return new UnsafeToStart(
                "The demo users' tokens are known to everybody, and the program would listen on %s."
                        .formatted(address),
                "Keep server.address=127.0.0.1; or name an issuer with spring.security.oauth2.resourceserver.jwt.issuer-uri and .audiences and leave taskmanager.demo-users away.");
    }

    static UnsafeToStart demoUsersBesideIssuer() {
        return new UnsafeToStart(
                "taskmanager.demo-users is on, and an issuer is named as well.",
                "Choose one: remove taskmanager.demo-users or spring.security.oauth2.resourceserver.jwt.issuer-uri.");
    }

    static UnsafeToStart nobodyCanSignIn() {
        return new UnsafeToStart(
                "taskmanager.demo-users is off and no issuer is named: nobody could sign in.",
                "Set spring.security.oauth2.resourceserver.jwt.issuer-uri and .audiences.");
    }

    static UnsafeToStart noAudience() {
        return new UnsafeToStart(
                "An issuer is named but no audience: a token that its holder got for any other service would be good here.",
                "Set spring.security.oauth2.resourceserver.jwt.audiences to the name by which the issuer knows this service.");
    }

    static UnsafeToStart noSidecarToken() {
        return new UnsafeToStart(
                "Events come from a Dapr sidecar and no token is set: whoever can reach the port could forge them.",
                "Set taskmanager.app-api-token to what APP_API_TOKEN is on the sidecar; or taskmanager.app-api-token-required=false where nobody else can reach the port.");
    }
}
