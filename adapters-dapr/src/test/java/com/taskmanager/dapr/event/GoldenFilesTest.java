package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Stream;

/// What goes out, byte for byte. After a wanted change: run with `-Dgolden.rewrite=true`, and read
/// the difference before it is committed.
class GoldenFilesTest {
    private final CloudEventFormat format = new CloudEventFormat();

    static Collection<String> samples() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goesOutAsItsGoldenFileSays(String name) throws IOException {
        var written = format.write(Samples.named(name)).at(Samples.SEVENTH).data().bytes();
        if (Boolean.getBoolean("golden.rewrite")) {
            var pretty = JsonMapper.shared().writerWithDefaultPrettyPrinter();
            Files.writeString(
                    Golden.file(name), pretty.writeValueAsString(Json.parse(written)) + "\n");
        }
        assertThat(text(written)).isEqualTo(text(Golden.onTheWire(Golden.file(name))));
    }

    @Test
    void everyTypeHasOne() {
        var types = new HashSet<String>();
        Golden.files()
                .forEach(file -> types.add(Json.parse(Golden.read(file)).path("type").asString()));

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventType.values()).map(EventType::wireName).toList());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
