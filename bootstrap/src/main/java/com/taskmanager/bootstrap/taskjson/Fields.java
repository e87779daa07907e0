package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.bootstrap.problem.FieldErrors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashSet;
import java.util.Set;

/// The fields of an object, read one by one; what nobody asked for is refused in the end.
public final class Fields {
    private static final int NAME_LENGTH_MAX = 100;

    private final JsonNode object;
    private final String pointer;
    private final FieldErrors errors;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode object, String pointer, FieldErrors errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    /// `node` should be an object; anything else is noted and read as an empty one.
    public static Fields of(JsonNode node, String pointer, FieldErrors errors) {
        if (node.isObject()) {
            return new Fields(node, pointer, errors);
        }
        errors.add(pointer, node.isMissingNode() ? "a JSON object is needed" : "must be an object");
        return new Fields(JsonNodeFactory.instance.objectNode(), pointer, errors);
    }

    /// An object may be left out as well.
    public static Fields ofOptional(JsonNode node, FieldErrors errors) {
        return of(node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node, "", errors);
    }

    public Field field(String name) {
        asked.add(name);
        return new Field(pointer + "/" + name, object.path(name), errors);
    }

    /// To be called when every field that may be there was asked for.
    public void refuseOthers() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                errors.add(pointer + "/" + escaped(name), "is not a field that can be given here");
            }
        }
    }

    public FieldErrors errors() {
        return errors;
    }

    /// As a JSON pointer writes it; shortened, and without half characters, which no answer could
    /// carry.
    private static String escaped(String name) {
        var whole = name.codePoints().limit(NAME_LENGTH_MAX).map(Fields::printable);
        var text = whole.collect(StringBuilder::new, StringBuilder::appendCodePoint, (_, _) -> {});
        return text.toString().replace("~", "~0").replace("/", "~1");
    }

    private static int printable(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE ? '\uFFFD' : codePoint;
    }
}
