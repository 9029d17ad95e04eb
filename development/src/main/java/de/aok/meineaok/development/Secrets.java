package de.aok.meineaok.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The random secrets of one installation, made at its first start and kept in a file that its owner alone can read. */
public final class Secrets {

    static final String TLS_PASSWORD = "MEINEAOK_TLS_PASSWORD";

    private static final List<String> NAMES =
            List.of("MEINEAOK_PEPPER_KEY", "MEINEAOK_OUTBOX_KEY", "MEINEAOK_FILES_KEY", TLS_PASSWORD);
    private static final int KEY_BYTES = 32;

    private final SortedMap<String, String> values;

    private Secrets(SortedMap<String, String> values) {
        this.values = values;
    }

    /** Reads the file of lines {@code NAME=value}, and adds what it lacks. */
    public static Secrets keptIn(Path file) throws IOException {
        SortedMap<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        if (!values.keySet().containsAll(NAMES)) {
            NAMES.forEach(name -> values.computeIfAbsent(name, absent -> randomKey()));
            write(file, values);
        }
        return new Secrets(values);
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    /** The password of the key store. */
    String tlsPassword() {
        return Objects.requireNonNull(values.get(TLS_PASSWORD));
    }

    /** The secrets as the server takes them. */
    public Map<String, String> environment() {
        return Map.copyOf(values);
    }

    /** The names alone. */
    @Override
    public String toString() {
        return "Secrets" + values.keySet();
    }
}
