package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.FieldErrors;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;
import com.taskmanager.bootstrap.taskjson.Fields;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// The parameters of a URL, read as strictly as a body: what nobody knows, what is there twice and
/// what is not UTF-8 is refused.
public record QueryString(SequencedMap<String, List<String>> parameters) {
    private static final Set<String> LISTS = Set.of("tag");
    private static final Set<String> NUMBERS = Set.of("limit");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// What a raw query says; null is none.
    public static QueryString of(@Nullable String raw) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
        }
        return new QueryString(parameters);
    }

    /// As the fields of an object; `tag` may be there several times.
    public Fields fields() {
        var errors = new FieldErrors();
        var json = NODES.objectNode();
        parameters.forEach(
                (name, values) -> {
                    if (values.size() > 1 && !LISTS.contains(name)) {
                        errors.add("/" + name, "must be given once");
                    }
                    json.set(
                            name,
                            LISTS.contains(name) ? array(values) : node(name, values.getFirst()));
                });
        return Fields.of(json, "", errors);
    }

    private static JsonNode array(List<String> values) {
        var array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /// In a URL everything is text; only where a number is meant it is one.
    private static JsonNode node(String name, String value) {
        return NUMBERS.contains(name) && INTEGER.matcher(value).matches()
                ? NODES.numberNode(Integer.parseInt(value))
                : NODES.stringNode(value);
    }

    private static String decode(String encoded) {
        try {
            var bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw new Refused(Problem.invalid("", "the query string is not well encoded"));
        }
    }
}
