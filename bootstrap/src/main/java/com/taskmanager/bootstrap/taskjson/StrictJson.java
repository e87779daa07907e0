package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// JSON as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has it and nothing more: one value in
/// UTF-8, no field twice, nothing after it.
///
/// Jackson alone would take UTF-16, a byte order mark, and the last of two fields of one name: what
/// two readers understand differently is refused.
public final class StrictJson {
    private static final int DEPTH_MAX = 64;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH_MAX)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /// The one value in `bytes`; a `MissingNode` when there is nothing.
    public static JsonNode read(byte[] bytes) {
        var text = decode(bytes);
        try {
            return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new Refused(Problem.invalid("", explain(e)));
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new Refused(Problem.invalid("", "the body is not UTF-8"));
        }
    }

    private static String explain(JacksonException e) {
        var message = e.getOriginalMessage();
        boolean twice = message != null && message.startsWith("Duplicate");
        return (twice ? "a field is there twice" : "not one JSON value") + where(e.getLocation());
    }

    private static String where(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
