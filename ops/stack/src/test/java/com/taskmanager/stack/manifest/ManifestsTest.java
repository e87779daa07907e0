package com.taskmanager.stack.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.SET;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.taskmanager.stack.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ManifestsTest {
    private static final Path DEPLOY = Path.of("../../deploy").toAbsolutePath().normalize();
    private static final int LANES = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {"base/dapr", "base/kafka", "overlays/dapr-secured", "overlays/dapr-traced"})
    void areReadAsKubectlRendersThem(String folder) {
        var kubectl = Kubectl.find();
        assumeTrue(kubectl.isPresent(), "there is no kubectl to compare with");
        var rendered = Manifests.parsed(kubectl.orElseThrow().kustomize(DEPLOY.resolve(folder)));

        var read = new Manifests(Kustomization.in(DEPLOY.resolve(folder)).resources());

        assertThat(read.sorted()).isEqualTo(rendered.sorted()).isNotEmpty();
    }

    @Test
    void sayWhenTheyNeedKubectl(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("kustomization.yaml"), "namePrefix: other-\n");

        assertThatThrownBy(() -> Kustomization.in(folder)).hasMessageContaining("needs kubectl");
    }

    @Test
    void ofASecuredStackNameNoPasswordThemselves() {
        var components = Manifests.rendered(DEPLOY.resolve("overlays/dapr-secured"));

        assertThat(components.ofKind("Component"))
                .filteredOn(component -> component.name().startsWith("kafka-"))
                .hasSize(2 + LANES)
                .allSatisfy(
                        component ->
                                assertThat(component.values())
                                        .filteredOn(
                                                value -> "saslPassword".equals(value.get("name")))
                                        .hasSize(1)
                                        .allMatch(value -> value.containsKey("secretKeyRef")));
    }

    /// There are messages that end a sidecar that looks into them; and what nobody can read it
    /// would try for ever where nothing is behind it.
    @ParameterizedTest
    @ValueSource(strings = {"base/dapr", "overlays/dapr-secured"})
    void deliverMessagesUnread(String folder) {
        var subscriptions = Manifests.rendered(DEPLOY.resolve(folder)).ofKind("Subscription");

        assertThat(subscriptions)
                .isNotEmpty()
                .extracting(each -> each.map("spec"))
                .allSatisfy(
                        spec -> {
                            assertThat(spec.get("metadata"))
                                    .isEqualTo(Map.of("rawPayload", "true"));
                            assertThat(inner(spec, "bulkSubscribe").get("enabled")).isEqualTo(true);
                        });
    }

    /// Where they would be put again, they would go in a circle.
    @ParameterizedTest
    @ValueSource(strings = {"base/dapr", "overlays/dapr-secured"})
    void deliverDeadLettersNoFurther(String folder) {
        var subscriptions = Manifests.rendered(DEPLOY.resolve(folder)).ofKind("Subscription");

        assertThat(subscriptions)
                .filteredOn(each -> "dead-letters".equals(each.map("spec").get("topic")))
                .singleElement()
                .satisfies(
                        each -> {
                            var spec = each.map("spec");
                            assertThat(spec).doesNotContainKey("deadLetterTopic");
                            assertThat(inner(spec, "bulkSubscribe").get("maxMessagesCount"))
                                    .isEqualTo(5);
                        });
    }

    /// The lists name the same apps: one that is missing from either may do everything.
    @Test
    void nameEveryAppInEveryScope() {
        var components = Manifests.rendered(DEPLOY.resolve("base/dapr")).ofKind("Component");

        assertThat(components)
                .filteredOn(component -> !component.name().equals("kafka-broadcast"))
                .hasSize(1 + LANES)
                .allSatisfy(
                        component -> {
                            for (var list : List.of("publishingScopes", "subscriptionScopes")) {
                                assertThat(appsNamed(component, list))
                                        .as(list)
                                        .containsExactlyInAnyOrderElementsOf(Plan.ROLES);
                            }
                        });
    }

    private static List<String> appsNamed(Manifest component, String list) {
        return scopes(component, list).stream().map(scope -> scope.split("=", -1)[0]).toList();
    }

    private static List<String> scopes(Manifest component, String list) {
        return component.values().stream()
                .filter(value -> list.equals(value.get("name")))
                .flatMap(value -> Arrays.stream(String.valueOf(value.get("value")).split(";", -1)))
                .toList();
    }

    /// A component delivers one batch at a time, whatever the number of its partitions.
    @Test
    void haveALaneForEachPartition() {
        var topic = named("task-events", "base/kafka", "KafkaTopic");
        var subscriptions =
                Manifests.rendered(DEPLOY.resolve("base/dapr")).ofKind("Subscription").stream()
                        .filter(each -> "task-events".equals(each.map("spec").get("topic")))
                        .toList();

        assertThat(topic.map("spec")).containsEntry("partitions", LANES);
        assertThat(subscriptions)
                .hasSize(LANES)
                .allSatisfy(
                        each -> {
                            var pubsub = String.valueOf(each.map("spec").get("pubsubname"));
                            var component = named(pubsub, "base/dapr", "Component");
                            assertThat(component.content().get("scopes"))
                                    .isEqualTo(each.content().get("scopes"));
                        })
                .extracting(each -> each.map("spec").get("pubsubname"))
                .doesNotHaveDuplicates();
    }

    /// A lane that were a group of its own would deliver everything once more.
    @Test
    void differInTheNumberOfTheLaneOnly() {
        for (int lane = 1; lane <= LANES; lane++) {
            var values = named("kafka-consumer-" + lane, "base/dapr", "Component").values();

            assertThat(values)
                    .contains(Map.of("name", "clientId", "value", "lane-" + lane))
                    .filteredOn(value -> !"clientId".equals(value.get("name")))
                    .containsExactlyElementsOf(
                            named("kafka-consumer", "base/dapr/lane", "Component").values())
                    .noneMatch(value -> String.valueOf(value.get("name")).startsWith("consumer"));
        }
    }

    /// Without the second a letter that nobody can read would be lost without a word.
    @Test
    void letAConsumerReadEventsAndPutAwayWhatItCannotRead() {
        var lane = named("kafka-consumer", "base/dapr/lane", "Component");

        assertThat(scopes(lane, "subscriptionScopes"))
                .contains("recurring-task-service=task-events");
        assertThat(scopes(lane, "publishingScopes"))
                .contains("recurring-task-service=dead-letters");
    }

    private static Manifest named(String name, String folder, String kind) {
        return Manifests.rendered(DEPLOY.resolve(folder)).ofKind(kind).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leaveNothingOfAnEarlierVersionToASidecar(@TempDir Path folder) throws Exception {
        var files = Manifests.rendered(DEPLOY.resolve("base/dapr"));
        files.writeForSidecars(folder);
        Files.writeString(folder.resolve("resources/kafka-consumer-4.yaml"), "earlier: true\n");

        files.writeForSidecars(folder);

        assertThat(folder.resolve("resources/kafka-consumer-4.yaml")).doesNotExist();
        assertThat(folder.resolve("resources/kafka-consumer-3.yaml")).exists();
    }

    /// Packed, a message may be a thousand times as large as the broker's limit for it: more than a
    /// consumer takes, again and again.
    @Test
    void letNothingPackedIntoATopic() {
        assertThat(Manifests.rendered(DEPLOY.resolve("base/kafka")).ofKind("KafkaTopic"))
                .hasSize(3)
                .allMatch(
                        topic ->
                                "uncompressed"
                                        .equals(
                                                inner(topic.map("spec"), "config")
                                                        .get("compression.type")));
    }

    /// The exponential policy ends after 15 minutes: then the delivery goes to the dead letters.
    @ParameterizedTest
    @ValueSource(strings = {"base/dapr", "overlays/dapr-secured"})
    void repeatARefusedDeliveryWithoutEnd(String folder) {
        var files = Manifests.rendered(DEPLOY.resolve(folder));
        var read =
                files.ofKind("Subscription").stream()
                        .map(each -> each.map("spec").get("pubsubname"))
                        .toList();
        var spec = files.ofKind("Resiliency").getFirst().map("spec");
        var policies = inner(spec, "policies");
        var components = inner(inner(spec, "targets"), "components");

        for (var name : List.of("endless", "DefaultComponentInboundRetryPolicy")) {
            assertThat(inner(inner(policies, "retries"), name))
                    .isEqualTo(Map.of("policy", "constant", "duration", "3s", "maxRetries", -1));
        }
        assertThat(inner(policies, "timeouts"))
                .isEqualTo(Map.of("answer", "2m", "DefaultComponentInboundTimeoutPolicy", "2m"));
        assertThat(components.keySet()).asInstanceOf(SET).containsAll(read).hasSize(2 + LANES);
        assertThat(components.values())
                .allMatch(
                        Map.of("inbound", Map.of("timeout", "answer", "retry", "endless"))::equals);
    }

    private static Map<?, ?> inner(Map<?, ?> map, String name) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(name));
    }

    @Test
    void nameACollectorOnlyWhereThereIsOne() {
        assertThat(tracing("base/dapr").get("otel")).isNull();
        assertThat(tracing("overlays/dapr-traced").get("otel")).isNotNull();
    }

    private static Map<?, ?> tracing(String folder) {
        var configuration =
                Manifests.rendered(DEPLOY.resolve(folder)).ofKind("Configuration").getFirst();
        return (Map<?, ?>) Objects.requireNonNull(configuration.map("spec").get("tracing"));
    }

    @Test
    void changeNothingButTheAddress() {
        var changed = Manifests.rendered(DEPLOY.resolve("base/dapr")).withBrokers("127.0.0.1:1");

        assertThat(changed.with("brokers", "kafka:9092").sorted())
                .isEqualTo(Manifests.rendered(DEPLOY.resolve("base/dapr")).sorted());
    }
}
