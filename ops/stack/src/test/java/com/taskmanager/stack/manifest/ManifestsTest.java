package com.taskmanager.stack.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

class ManifestsTest {
    private static final Path DEPLOY = Path.of("../../deploy").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"base/dapr", "base/kafka", "overlays/dapr-secured"})
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
                .hasSize(2)
                .allSatisfy(
                        component ->
                                assertThat(component.values())
                                        .filteredOn(
                                                value -> "saslPassword".equals(value.get("name")))
                                        .hasSize(1)
                                        .allMatch(value -> value.containsKey("secretKeyRef")));
    }

    @Test
    void changeNothingButTheAddress() {
        var changed = Manifests.rendered(DEPLOY.resolve("base/dapr")).withBrokers("127.0.0.1:1");

        assertThat(changed.with("brokers", "kafka:9092").sorted())
                .isEqualTo(Manifests.rendered(DEPLOY.resolve("base/dapr")).sorted());
    }
}
