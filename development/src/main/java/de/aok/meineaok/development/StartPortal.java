package de.aok.meineaok.development;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the portal with all that it needs, and says where to go. What it keeps lies in the folder {@code run} of the checkout;
 * without that folder the next start begins anew.
 */
public final class StartPortal {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Path root = Checkout.root();
    private final Path run = root.resolve("run");
    private final AtomicBoolean stopping = new AtomicBoolean();

    private StartPortal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new StartPortal().run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // What whoever started it can mend: the message says all.
            OUT.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Optional<Path> insured = insured();
        Secrets secrets = Secrets.keptIn(run.resolve("secrets.env"));
        TlsKeys keys = TlsKeys.keptIn(run.resolve("tls"), secrets);

        StaffKeys staffKeys = StaffKeys.keptIn(run.resolve("staff"));
        OUT.println("Starting PostgreSQL …");
        EmbeddedDatabase database =
                EmbeddedDatabase.keptIn(run.resolve("postgres"), setting("MEINEAOK_DATABASE_PORT", 0));

        OUT.println("Starting Open Liberty …");
        PortalServer server = new PortalServer(
                run,
                new PortalServer.Ports(setting("MEINEAOK_HTTPS_PORT", 9443), setting("MEINEAOK_HTTP_PORT", 9080)),
                "-Xmx" + Optional.ofNullable(System.getenv("MEINEAOK_HEAP")).orElse("512m"),
                database,
                keys,
                secrets,
                settings(insured, staffKeys));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database), "stop"));
        try {
            server.start();
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
        }
        OUT.print(welcome(server, keys, insured, Duration.ofNanos(System.nanoTime() - begin)));

        server.awaitEnd();
        fail("The server has ended. " + server.lastOfLog());
    }

    private void stop(PortalServer server, EmbeddedDatabase database) {
        stopping.set(true);
        OUT.println("Stopping …");
        server.stop();
        database.close();
        OUT.println("Stopped.");
    }

    /** While it is being stopped, an end is none of the failures to tell of; the shutdown goes on by itself. */
    private void fail(String message) {
        if (!stopping.get()) {
            OUT.println(message);
            System.exit(1);
        }
    }

    /** The file to import: the one that was asked for, else the project's own sample. */
    private Optional<Path> insured() {
        String asked = System.getProperty("insured", "");
        if (asked.isBlank()) {
            asked = Optional.ofNullable(System.getenv("MEINEAOK_INSURED_FILE")).orElse("");
        }
        if (asked.isBlank()) {
            return Optional.of(root.resolve("development/sample/insured.ndjson"))
                    .filter(Files::exists);
        }
        Path file = root.resolve(asked).normalize();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("No such file of insured persons: " + file);
        }
        return Optional.of(file);
    }

    private static Map<String, String> settings(Optional<Path> insured, StaffKeys staffKeys) {
        Map<String, String> settings = new HashMap<>(staffKeys.environment());
        insured.ifPresent(file -> settings.put("MEINEAOK_INSURED_FILE", file.toString()));
        return settings;
    }

    private static int setting(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Integer.parseInt(value);
    }

    private String welcome(PortalServer server, TlsKeys keys, Optional<Path> insured, Duration took)
            throws IOException {
        String person = "none was imported";
        String persons = "none";
        if (insured.isPresent()) {
            persons = show(insured.get()).toString();
            person = ExamplePerson.from(insured.get(), LocalDate.now(ZoneId.of("Europe/Berlin")))
                    .map(found -> "%s, %s, born %s, insurer %s"
                            .formatted(found.kvnr(), found.familyName(), found.birthDate(), found.insurer()))
                    .orElse("nobody in the file is of age and insured");
        }
        return """

                „Meine AOK“ is ready after %d s.

                  Portal          %s/api
                  OpenAPI         %s/openapi/ui
                  Certificate     curl --cacert %s …
                  Outbox          %s/{sms,mail,letters}
                  Insured         %s
                  Example person  %s
                  Log             %s

                Ctrl-C stops the server and its database. Their data stay in %s.
                """.formatted(
                        took.toSeconds(),
                        server.baseUri(),
                        server.baseUri(),
                        show(keys.certificateFile()),
                        show(server.outbox()),
                        persons,
                        person,
                        show(server.log()),
                        show(run));
    }

    /** As seen from the root of the checkout, where the start is given. */
    private Path show(Path path) {
        return path.startsWith(root) ? root.relativize(path) : path;
    }
}
