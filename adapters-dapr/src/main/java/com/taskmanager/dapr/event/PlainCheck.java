package com.taskmanager.dapr.event;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A schema as far as ours go, made into one predicate: a validator for any schema takes several
/// times as long. Whoever passes is valid; whoever does not may be, and is for the validator to
/// judge. A keyword that is not known here lets nobody pass.
@FunctionalInterface
interface PlainCheck {
    boolean passes(JsonNode node);

    static PlainCheck of(SchemaPath path) {
        return schema(URI.create(path.value()), Json.parse(Schemas.resource(path.value())));
    }

    private static PlainCheck schema(URI at, JsonNode schema) {
        return all(
                schema.properties().stream()
                        .map(keyword -> keyword(at, keyword.getKey(), keyword.getValue()))
                        .toList());
    }

    private static PlainCheck keyword(URI at, String keyword, JsonNode value) {
        return switch (keyword) {
            case "$schema", "title", "description" -> _ -> true;
            case "$ref" -> of(new SchemaPath(at.resolve(value.stringValue()).toString()));
            case "allOf" -> all(value.valueStream().map(part -> schema(at, part)).toList());
            case "type" -> type(value);
            case "const" -> value::equals;
            case "enum" -> Set.copyOf(value.values())::contains;
            case "required" -> required(value.valueStream().map(JsonNode::stringValue).toList());
            case "properties" -> properties(at, value);
            case "items" -> items(schema(at, value));
            case "maxItems" -> node -> !node.isArray() || node.size() <= value.longValue();
            default -> scalar(keyword, value);
        };
    }

    private static PlainCheck scalar(String keyword, JsonNode value) {
        return switch (keyword) {
            case "pattern" -> pattern(value.stringValue());
            case "minLength" -> node -> !node.isString() || length(node) >= value.longValue();
            case "maxLength" -> node -> !node.isString() || length(node) <= value.longValue();
            case "minimum" -> node -> !node.isNumber() || (isLong(node) && least(value, node));
            case "maximum" -> node -> !node.isNumber() || (isLong(node) && least(node, value));
            default -> _ -> false;
        };
    }

    private static PlainCheck all(List<PlainCheck> checks) {
        var each = checks.toArray(PlainCheck[]::new);
        return node -> {
            for (var check : each) {
                if (!check.passes(node)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static PlainCheck type(JsonNode types) {
        var names = types.isArray() ? types.values() : List.of(types);
        return any(names.stream().map(name -> type(name.stringValue())).toList());
    }

    private static PlainCheck type(String name) {
        return switch (name) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isString;
            case "boolean" -> JsonNode::isBoolean;
            case "integer" -> JsonNode::isIntegralNumber;
            case "null" -> JsonNode::isNull;
            default -> _ -> false;
        };
    }

    private static PlainCheck any(List<PlainCheck> checks) {
        if (checks.size() == 1) {
            return checks.getFirst();
        }
        var first = checks.getFirst();
        var rest = any(checks.subList(1, checks.size()));
        return node -> first.passes(node) || rest.passes(node);
    }

    private static PlainCheck required(List<String> names) {
        var each = names.toArray(String[]::new);
        return node -> {
            if (node.isObject()) {
                for (var name : each) {
                    if (node.get(name) == null) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static PlainCheck properties(URI at, JsonNode schemas) {
        record Property(String name, PlainCheck check) {}
        var properties =
                schemas.properties().stream()
                        .map(entry -> new Property(entry.getKey(), schema(at, entry.getValue())))
                        .toArray(Property[]::new);
        return node -> {
            for (var property : properties) {
                var found = node.get(property.name());
                if (found != null && !property.check().passes(found)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static PlainCheck items(PlainCheck check) {
        return node ->
                !node.isArray() || node.isEmpty() || node.valueStream().allMatch(check::passes);
    }

    /// Ours begin and end with an anchor. `matches` wants the whole text; `find` would let pass
    /// what ends with a line break.
    private static PlainCheck pattern(String regex) {
        if (!regex.startsWith("^") || !regex.endsWith("$")) {
            return _ -> false;
        }
        var pattern = Pattern.compile(regex);
        return node -> !node.isString() || pattern.matcher(node.stringValue()).matches();
    }

    private static int length(JsonNode node) {
        var text = node.stringValue();
        return text.codePointCount(0, text.length());
    }

    private static boolean isLong(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    private static boolean least(JsonNode lower, JsonNode upper) {
        return lower.longValue() <= upper.longValue();
    }
}
