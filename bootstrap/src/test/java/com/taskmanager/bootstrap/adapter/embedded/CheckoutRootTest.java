package com.taskmanager.bootstrap.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CheckoutRootTest {
    @TempDir private Path checkout;

    @Test
    void isTheSameFromTheRootAndFromAModule() throws IOException {
        Files.createDirectory(checkout.resolve(".mvn"));
        var module = Files.createDirectory(checkout.resolve("bootstrap"));

        assertThat(CheckoutRoot.above(checkout)).isEqualTo(checkout);
        assertThat(CheckoutRoot.above(module)).isEqualTo(checkout);
    }

    @Test
    void isTheFolderItselfWhereThereIsNoCheckout() {
        assertThat(CheckoutRoot.above(checkout)).isEqualTo(checkout);
    }

    @Test
    void holdsTheDataUnlessToldOtherwise() throws IOException {
        Files.createDirectory(checkout.resolve(".mvn"));

        assertThat(EmbeddedSettings.from(new MockEnvironment(), checkout))
                .isEqualTo(
                        new EmbeddedSettings(
                                checkout.resolve("data"), 15432, checkout.resolve("data/bin")));
    }

    @Test
    void leavesAbsoluteFoldersWhereTheyAre() {
        var environment =
                new MockEnvironment()
                        .withProperty("taskmanager.data-dir", "/var/lib/taskmanager")
                        .withProperty("taskmanager.embedded.port", "5433")
                        .withProperty("taskmanager.embedded.binaries-dir", "/opt/postgres");

        assertThat(EmbeddedSettings.from(environment, checkout))
                .isEqualTo(
                        new EmbeddedSettings(
                                Path.of("/var/lib/taskmanager"), 5433, Path.of("/opt/postgres")));
    }
}
