package de.aok.meineaok.development;

import de.aok.meineaok.testing.Clamd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** A running portal for the end-to-end tests, with a database and keys of its own. */
public final class TestPortal implements AutoCloseable {

    static final int MEMBERS = 1010;

    /** Several servers run at once, and none for long: to compile more than quickly takes half of a start. */
    private static final String SHORT_LIVED = "-Xmx384m -XX:TieredStopAtLevel=1";

    private final String jvmOptions;
    private final Map<String, String> settings;
    private final Path folder;
    private final Members members = Members.many(MEMBERS);
    private final Secrets secrets;
    private final TlsKeys keys;
    private final StaffKeys staffKeys;
    private final EmbeddedDatabase database;
    /** Of a short name. */
    private final Path scannerFolder = Files.createTempDirectory("clamd");

    private final Clamd scanner;
    private final PortalServer server;
    private final HttpClient client;

    /** @param name of its folder, unlike that of every other */
    TestPortal(String name) throws IOException, InterruptedException {
        this(name, SHORT_LIVED, Map.of());
    }

    /**
     * @param name of its folder, unlike that of every other
     * @param settings further environment variables of each server
     */
    TestPortal(String name, Map<String, String> settings) throws IOException, InterruptedException {
        this(name, SHORT_LIVED, settings);
    }

    /**
     * @param name of its folder, unlike that of every other
     * @param jvmOptions of each server
     */
    TestPortal(String name, String jvmOptions) throws IOException, InterruptedException {
        this(name, jvmOptions, Map.of());
    }

    private TestPortal(String name, String jvmOptions, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.jvmOptions = jvmOptions;
        this.settings = settings;
        folder = Checkout.root().resolve("development/target").resolve(name);
        FileUtils.deleteDirectory(folder.toFile());
        secrets = Secrets.keptIn(folder.resolve("secrets.env"));
        keys = TlsKeys.keptIn(folder.resolve("tls"), secrets);
        staffKeys = StaffKeys.keptIn(folder.resolve("staff"));
        client = keys.httpClient();
        database = EmbeddedDatabase.thrownAway();
        scanner = Clamd.startedIn(scannerFolder);
        Path insured = members.writeTo(folder.resolve("insured.ndjson"));
        server = another("first", Map.of("MEINEAOK_INSURED_FILE", insured.toString()));
        try {
            server.start();
        } catch (IOException e) {
            database.close();
            scanner.close();
            throw e;
        }
    }

    /** A further server on the same database; not started yet. */
    public PortalServer another(String name, Map<String, String> further) {
        Map<String, String> all = new HashMap<>(staffKeys.environment());
        all.put("MEINEAOK_MALWARE_SCANNER", "clamd");
        all.put("MEINEAOK_MALWARE_PORT", Integer.toString(scanner.port()));
        all.putAll(settings);
        all.putAll(further);
        return new PortalServer(
                folder.resolve(name), PortalServer.Ports.free(), jvmOptions, database, keys, secrets, all);
    }

    /** The server that all tests share: whoever stops it starts it again. */
    public PortalServer server() {
        return server;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** What all servers have files scanned by. */
    Clamd scanner() {
        return scanner;
    }

    Secrets secrets() {
        return secrets;
    }

    /** Insured persons of whom the portal knows. */
    Members members() {
        return members;
    }

    /** Uses the shared server as a member does. */
    PortalClient memberClient() {
        return new PortalClient(server.baseUri(), server.outbox(), client);
    }

    /** Uses a server as a member does. */
    PortalClient memberClient(PortalServer other) {
        return new PortalClient(other.baseUri(), server.outbox(), client);
    }

    /** Uses the shared server as a member of staff does. */
    StaffClient staffClient(String role) {
        return staffClient(server, role);
    }

    /** Uses a server as a member of staff does. */
    StaffClient staffClient(PortalServer other, String role) {
        return new StaffClient(memberClient(other), StaffTokens.mint(staffKeys, "erika.musterfrau", role));
    }

    /** Those whose tokens are not quite good, by what is wrong with them. */
    Map<String, StaffClient> strangersOnStaffPaths(String role) throws IOException {
        StaffKeys others = StaffKeys.keptIn(folder.resolve("others"));
        Map<String, StaffClient> strangers = new HashMap<>();
        StaffTokens.almostGood(staffKeys, others, "erika.musterfrau", role)
                .forEach((wrong, token) -> strangers.put(wrong, new StaffClient(memberClient(), token)));
        return strangers;
    }

    /** Counts hashes in the shared server's process. */
    HashingProbe hashingProbe() throws Exception {
        return new HashingProbe(server.processId(), folder);
    }

    /** The one value that a query finds, as text. */
    String query(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found by " + sql);
            }
            return rows.getString(1);
        }
    }

    long count(String from) throws SQLException {
        return Long.parseLong(query("select count(*) from " + from));
    }

    /** Changes one row behind the portal's back. */
    void changeOne(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new IllegalStateException("not one row changed by " + sql);
            }
        }
    }

    /** All that the shared server has logged since its start. */
    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("first"))) {
            for (Path log :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".log"))::iterator) {
                logs.append(Files.readString(log)).append('\n');
            }
        }
        return logs.toString();
    }

    /** Trusts the portal's certificate and no other, and follows no redirects. */
    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> get(URI uri) throws InterruptedException {
        try {
            return client.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(uri.toString(), e);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        database.close();
        scanner.close();
        FileUtils.deleteDirectory(scannerFolder.toFile());
    }
}
