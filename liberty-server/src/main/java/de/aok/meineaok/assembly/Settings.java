package de.aok.meineaok.assembly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** What is configured below a name. */
record Settings(Config config, String name) {
    Settings below(String part) {
        return new Settings(config, property(part));
    }

    private String property(String part) {
        return name + '.' + part;
    }

    /** Empty if it is not set, or to nothing. */
    Optional<String> text(String part) {
        return config.getOptionalValue(property(part), String.class).filter(value -> !value.isBlank());
    }

    /** @throws IllegalArgumentException if it is not set */
    String required(String part) {
        return text(part).orElseThrow(() -> new IllegalArgumentException(property(part) + " is not set"));
    }

    List<String> list(String part) {
        return text(part).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Strict: a slip of the pen must not turn protection off. */
    boolean flag(String part, boolean usual) {
        return switch (text(part).orElse(Boolean.toString(usual))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(property(part) + " is neither true nor false");
        };
    }

    int number(String part, int usual) {
        return config.getOptionalValue(property(part), Integer.class).orElse(usual);
    }

    Duration duration(String part, Duration usual) {
        return config.getOptionalValue(property(part), Duration.class).orElse(usual);
    }

    Optional<Path> file(String part) {
        return text(part).map(Path::of);
    }

    /** One of an enum's constants, as it is called in lower case. */
    <E extends Enum<E>> E one(String part, E usual) {
        Class<E> type = usual.getDeclaringClass();
        return text(part)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> nameOf(constant).equals(value))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(property(part) + " is none of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Settings::nameOf)
                                        .collect(Collectors.joining(", ")))))
                .orElse(usual);
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
