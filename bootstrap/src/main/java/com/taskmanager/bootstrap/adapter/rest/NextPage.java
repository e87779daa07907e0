package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.bootstrap.door.QueryString;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a list goes on, as [RFC 8288](https://www.rfc-editor.org/rfc/rfc8288) links.
final class NextPage {
    private static final String CURSOR = "cursor";

    private NextPage() {}

    static String link(QueryString query, String cursor) {
        var kept =
                query.parameters().entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(CURSOR))
                        .flatMap(p -> p.getValue().stream().map(v -> pair(p.getKey(), v)));
        var pairs = Stream.concat(kept, Stream.of(pair(CURSOR, cursor)));
        return pairs.collect(Collectors.joining("&", "</api/tasks?", ">; rel=\"next\""));
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
