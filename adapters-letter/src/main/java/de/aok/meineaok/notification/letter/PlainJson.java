package de.aok.meineaok.notification.letter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is exchanged with the print shop: JSON objects of texts, whole numbers, lists and objects, taken at their word. */
final class PlainJson {
    private static final int MOST_NESTED = 8;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_NESTED).build())
            .build();

    private PlainJson() {}

    /**
     * Reads a value, and makes sure that nothing comes after it.
     *
     * @throws IOException if it is not JSON, or has what means nothing here
     */
    static Object read(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IOException("there is more than one value");
            }
            return value;
        }
    }

    /** An object that has these keys, and nothing besides. */
    static Map<String, Object> object(Object value, Set<String> keys) throws IOException {
        Map<String, Object> object = object(value);
        if (!object.keySet().equals(keys)) {
            throw new IOException("the object does not have " + keys);
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new IOException("that is not an object");
    }

    static List<?> list(Map<String, Object> object, String key) throws IOException {
        if (object.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IOException(key + " is not a list");
    }

    static String text(Map<String, Object> object, String key) throws IOException {
        if (object.get(key) instanceof String text) {
            return text;
        }
        throw new IOException(key + " is not a text");
    }

    /** Written in full: a UUID that leaves out zeros is somebody's mistake. */
    static UUID uuid(Map<String, Object> object, String key) throws IOException {
        return uuid(text(object, key));
    }

    static UUID uuid(Object value) throws IOException {
        try {
            if (value instanceof String text && UUID.fromString(text).toString().equalsIgnoreCase(text)) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("not a UUID", e);
        }
        throw new IOException("not a UUID");
    }

    static Instant instant(Map<String, Object> object, String key) throws IOException {
        try {
            return Instant.parse(text(object, key));
        } catch (DateTimeParseException e) {
            throw new IOException(key + " is not a point in time", e);
        }
    }

    static long number(Map<String, Object> object, String key) throws IOException {
        if (object.get(key) instanceof Long number) {
            return number;
        }
        throw new IOException(key + " is not a number");
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new IOException("there is no value");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    object.put(key, value(parser, parser.nextToken()));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    list.add(value(parser, item));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> throw new IOException("there is a value that means nothing here");
        };
    }
}
