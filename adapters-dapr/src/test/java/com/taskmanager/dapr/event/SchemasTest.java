package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class SchemasTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void listsEveryCommittedSchema() {
        var committed = Golden.filesUnder(RESOURCES.resolve("schemas")).stream();

        assertThat(Schemas.paths())
                .containsExactlyElementsOf(
                        committed.map(file -> "/" + RESOURCES.relativize(file)).toList());
    }

    @Test
    void givesOutEveryListedSchema() {
        assertThat(Schemas.paths())
                .allSatisfy(
                        path ->
                                assertThat(Schemas.read(path))
                                        .hasValueSatisfying(
                                                json ->
                                                        assertThat(Json.parse(json).has("$schema"))
                                                                .isTrue()));
    }

    @Test
    void givesOutNothingElse() {
        assertThat(Schemas.read("/asyncapi.yaml")).isEmpty();
        assertThat(Schemas.read("/schemas/../asyncapi.yaml")).isEmpty();
        assertThat(Schemas.read("/com/taskmanager/dapr/event/Schemas.class")).isEmpty();
    }
}
