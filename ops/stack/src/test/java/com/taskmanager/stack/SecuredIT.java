package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.CannotRun;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Passwords, permissions and tokens: what is wrong is said in words, and costs no event.
@RealBackbone
class SecuredIT {
    private static final String TASK =
            """
            {"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "monthly"}
            """;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack =
                Stack.start(
                        Plan.in(Folders.fresh("secured"), Plan.BACKEND, Plan.RECURRING)
                                .secured(true));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aWrongPasswordEndsTheSidecar() {
        assertThatSidecarDoesNotStart(Map.of("KAFKA_PASSWORD", "wrong"), UnaryOperator.identity())
                .hasMessageContaining("SASL Authentication failed");
    }

    @Test
    void anUnknownCertificateEndsTheSidecar() {
        var other = Certificate.in(Folders.fresh("another-certificate")).authority();

        assertThatSidecarDoesNotStart(Map.of("KAFKA_CA", other), UnaryOperator.identity())
                .hasMessageContaining("certificate signed by unknown authority");
    }

    @Test
    void aTypoInAComponentEndsTheSidecar() {
        assertThatSidecarDoesNotStart(Map.of(), with("authType", "pasword"))
                .hasMessageContaining("invalid value for 'authType' attribute");
    }

    @Test
    void aTopicOutsideTheScopesIsNotPublishedTo() {
        var answer = publish(stack.service(Plan.BACKEND), "dead-letters", stack.tokenToSidecar());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("dead-letters", "not allowed");
    }

    @Test
    void aTopicWithoutPermissionIsNotPublishedTo() {
        var unscoped = stack.another(Plan.BACKEND, "unscoped", Map.of(), SecuredIT::withoutScopes);
        unscoped.sidecar().start();
        try {
            var answer = publish(unscoped, "dead-letters", stack.tokenToSidecar());

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).contains("ERR_PUBSUB_PUBLISH_MESSAGE", "not authorized");
        } finally {
            unscoped.sidecar().stop();
        }
    }

    @Test
    void nobodyPublishesOrDeliversWithAWrongToken() {
        var service = stack.service(Plan.RECURRING);
        var delivery = service.address().resolve("/functions/recurringTasks");

        assertThat(publish(stack.service(Plan.BACKEND), "task-events", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(post(delivery, "{}", "wrong").statusCode()).isEqualTo(401);
    }

    /// The program refuses what the sidecar brings, until one with the right token brings it again.
    /// A sidecar asks for subscriptions once; more refusals than that are deliveries, again and
    /// again.
    @Test
    void aSidecarWithAWrongTokenLosesNothing() throws IOException, InterruptedException {
        var service = stack.service(Plan.RECURRING);
        double before = refusals(service);
        service.sidecar().stop();
        var wrong =
                stack.another(
                        Plan.RECURRING,
                        "wrong-token",
                        Map.of("APP_API_TOKEN", "wrong"),
                        UnaryOperator.identity());
        wrong.sidecar().start();
        var alice = Person.of("alice", stack.service(Plan.BACKEND));
        var id = alice.post("/api/tasks", TASK).body().get("id").asLong();
        alice.post("/api/tasks/" + id + "/complete", "{}");

        await().atMost(Duration.ofSeconds(30)).until(() -> refusals(service) >= before + 4);
        assertThat(alice.tasks()).hasSize(1);
        wrong.sidecar().stop();
        service.sidecar().start();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(alice.dueDates())
                                        .containsExactly("2027-01-31", "2027-02-28"));
        assertThat(Topics.of(stack).read("dead-letters")).isEmpty();
    }

    /// How many requests the program has answered with 401.
    private static double refusals(Service service) throws IOException, InterruptedException {
        var metrics =
                HttpRequest.newBuilder(service.address().resolve("/actuator/prometheus"))
                        .header("Authorization", "Bearer demo-operator")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(metrics, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                    .filter(line -> line.contains("status=\"401\""))
                    .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                    .sum();
        }
    }

    private static AbstractThrowableAssert<?, ?> assertThatSidecarDoesNotStart(
            Map<String, String> environment, UnaryOperator<Manifests> change) {
        var other = stack.another(Plan.RECURRING, "refused", environment, change);
        return assertThatThrownBy(other.sidecar()::start).isInstanceOf(CannotRun.class);
    }

    private static UnaryOperator<Manifests> with(String name, String value) {
        return manifests -> manifests.with(name, value);
    }

    private static Manifests withoutScopes(Manifests manifests) {
        return manifests.without("allowedTopics").without("publishingScopes");
    }

    private static HttpResponse<String> publish(Service service, String topic, String token) {
        var path = "/v1.0/publish/kafka-pubsub/" + topic;
        return post(service.sidecarAddress().resolve(path), "{}", token);
    }

    private static HttpResponse<String> post(URI address, String body, String token) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("dapr-api-token", token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
