package com.taskmanager.domain.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rules and starts from a seed: every part that may go with a frequency, alone and mixed, values
/// from both ends of their ranges.
final class GeneratedRules {
    record Case(String rule, LocalDateTime start) {}

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Random random;

    GeneratedRules(long seed) {
        random = new Random(seed);
    }

    Stream<Case> stream() {
        return Stream.generate(this::next);
    }

    private Case next() {
        var start =
                LocalDate.of(2019, 1, 1)
                        .plusDays(random.nextInt(4000))
                        .atTime(random.nextInt(24), random.nextInt(60));
        var parts = new ArrayList<String>();
        String freq = oneOf("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
        parts.add("FREQ=" + freq);
        sometimes(2, parts, () -> "INTERVAL=" + (1 + random.nextInt(5)));
        by(freq, parts);
        sometimes(4, parts, () -> "BYHOUR=" + numbers(() -> random.nextInt(24)));
        sometimes(6, parts, () -> "BYMINUTE=" + numbers(() -> random.nextInt(60)));
        if (takesSetPositions(parts)) {
            sometimes(5, parts, () -> "BYSETPOS=" + numbers(() -> signed(3)));
        }
        sometimes(3, parts, () -> "WKST=" + day());
        end(parts, start);
        return new Case(String.join(";", parts), start);
    }

    private static boolean takesSetPositions(List<String> parts) {
        return parts.stream().anyMatch(part -> part.startsWith("BY"))
                && parts.stream().noneMatch(part -> part.startsWith("BYWEEKNO"));
    }

    private void by(String freq, List<String> parts) {
        sometimes(3, parts, () -> "BYMONTH=" + numbers(() -> 1 + random.nextInt(12)));
        switch (freq) {
            case "WEEKLY" -> sometimes(2, parts, () -> "BYDAY=" + days());
            case "DAILY" -> {
                sometimes(3, parts, () -> "BYDAY=" + days());
                sometimes(3, parts, () -> "BYMONTHDAY=" + numbers(() -> signed(31)));
            }
            case "MONTHLY" -> {
                sometimes(2, parts, () -> "BYDAY=" + (random.nextBoolean() ? days() : nth(5)));
                sometimes(2, parts, () -> "BYMONTHDAY=" + numbers(() -> signed(31)));
            }
            default -> yearly(parts);
        }
    }

    private void yearly(List<String> parts) {
        switch (random.nextInt(4)) {
            case 0 -> parts.add("BYYEARDAY=" + numbers(() -> signed(366)));
            case 1 -> parts.add("BYMONTHDAY=" + numbers(() -> signed(31)));
            case 2 -> parts.add("BYWEEKNO=" + numbers(() -> signed(53)));
            default -> parts.add("BYDAY=" + (random.nextBoolean() ? days() : nth(20)));
        }
        if (parts.stream().noneMatch(part -> part.startsWith("BYDAY"))) {
            sometimes(4, parts, () -> "BYDAY=" + days());
        }
    }

    private void end(List<String> parts, LocalDateTime start) {
        switch (random.nextInt(4)) {
            case 0 -> parts.add("COUNT=" + (1 + random.nextInt(12)));
            case 1 -> parts.add("UNTIL=" + start.plusDays(random.nextInt(1500)).format(COMPACT));
            default -> {}
        }
    }

    private String numbers(IntSupplier number) {
        return IntStream.generate(number)
                .distinct()
                .limit(1 + random.nextInt(3))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private int signed(int max) {
        int number = 1 + random.nextInt(max);
        return random.nextInt(3) == 0 ? -number : number;
    }

    private String days() {
        return Stream.generate(this::day)
                .distinct()
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining(","));
    }

    private String nth(int max) {
        return signed(max) + day();
    }

    private String day() {
        return DAYS.get(random.nextInt(DAYS.size()));
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void sometimes(int outOf, List<String> parts, Supplier<String> part) {
        if (random.nextInt(outOf) == 0) {
            parts.add(part.get());
        }
    }
}
