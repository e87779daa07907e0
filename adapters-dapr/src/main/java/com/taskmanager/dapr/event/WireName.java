package com.taskmanager.dapr.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Constants as the contract writes them: in lower case.
final class WireName {
    private WireName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Map<String, E> index(E[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toUnmodifiableMap(WireName::of, Function.identity()));
    }
}
