package de.aok.meineaok.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL of its own, which listens on this machine only and asks for no password. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "meineaok";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Keeps its data in the folder from one start to the next. A PostgreSQL that a killed start left running on this folder is
     * stopped, and no other.
     *
     * @param port where to listen; 0 for any free port
     * @throws IllegalStateException if another start uses the folder at this moment
     */
    public static EmbeddedDatabase keptIn(Path folder, int port) throws IOException, InterruptedException {
        Path data = folder.toAbsolutePath();
        Files.createDirectories(data);
        // A folder that was never set up must stay empty until it is.
        if (Files.exists(data.resolve("postgresql.conf"))) {
            stopLeftover(data);
        }
        // It starts with fsync off unless told otherwise, which is right for what is thrown away.
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setPort(port == 0 ? Checkout.freePort() : port));
    }

    /** Lives in a temporary folder, and goes with it when closed. */
    public static EmbeddedDatabase thrownAway() throws IOException {
        return start(EmbeddedPostgres.builder());
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedPostgres postgres = builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                // Sorts and folds the same on every machine, whatever locales it has.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(PATIENCE)
                .setRegisterShutdownHook(false)
                .start();
        try {
            createDatabase(postgres.getPostgresDatabase());
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("The database could not be made", e);
        }
        return new EmbeddedDatabase(postgres);
    }

    private static void createDatabase(DataSource maintenance) throws SQLException {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login");
            }
            if (isEmpty(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private static void stopLeftover(Path data) throws IOException, InterruptedException {
        // Held by the process that started the database, for as long as it lives.
        try (FileChannel channel = FileChannel.open(
                        data.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("Another start uses the database in " + data);
            }
            Path pidFile = data.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                var leftover = LeftoverProcess.of(Long.parseLong(lines.get(0).strip()), data.toString());
                if (leftover.isPresent()) {
                    // PostgreSQL's fast shutdown: open connections are ended, the data are written.
                    leftover.get().end("INT", PATIENCE);
                }
            }
        }
    }

    /** Connects as the portal does. */
    public DataSource dataSource() {
        return postgres.getDatabase(NAME, NAME);
    }

    /** Connects as the database's administrator, who may do what the portal may not. */
    DataSource administration() {
        return postgres.getPostgresDatabase();
    }

    public int port() {
        return postgres.getPort();
    }

    /** What the server must know to reach it. */
    public Map<String, String> environment() {
        return Map.of(
                "MEINEAOK_DATABASE_HOST",
                "localhost",
                "MEINEAOK_DATABASE_PORT",
                Integer.toString(port()),
                "MEINEAOK_DATABASE_NAME",
                NAME,
                "MEINEAOK_DATABASE_USER",
                NAME);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
