package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The daily deletion of a million due among three million messages, every twentieth with an attachment, beside one bare statement that
 * deletes the same. Each on a fresh copy of one database, which writes as durably as in production. Takes how many messages, and how
 * many rounds.
 */
final class DeletionBenchmark {
    private static final int DUE_YEAR = 2015;
    private static final int KEPT_YEAR = 2025;

    private final EmbeddedPostgres postgres;
    private final int messages;
    private int copies;

    private DeletionBenchmark(EmbeddedPostgres postgres, int messages) {
        this.postgres = postgres;
        this.messages = messages;
    }

    public static void main(String[] arguments) throws IOException {
        int messages = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            DeletionBenchmark benchmark = new DeletionBenchmark(postgres, messages);
            benchmark.fill();
            for (int round = 1; round <= rounds; round++) {
                Duration bare = benchmark.timed(DeletionBenchmark::deleteBare);
                Duration daily = benchmark.timed(benchmark::deleteDaily);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %,d due of %,d messages: bare %.1f s, daily %.1f s; %.2f of the bare one's speed%n",
                        round,
                        messages / 3,
                        messages,
                        seconds(bare),
                        seconds(daily),
                        seconds(bare) / seconds(daily));
            }
        }
    }

    private void fill() {
        execute(postgres.getPostgresDatabase(), "create database filled");
        TestDatabase filled = TestDatabase.at(TestDatabase.url(postgres, "filled"));
        ManyMessages.add(filled, messages / 3, DUE_YEAR);
        ManyMessages.add(filled, messages - messages / 3, KEPT_YEAR);
        execute(filled.dataSource(), "vacuum analyze");
    }

    private Duration timed(Consumer<TestDatabase> deletion) {
        execute(
                postgres.getPostgresDatabase(),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'filled'");
        execute(postgres.getPostgresDatabase(), "drop database if exists copy" + copies + " with (force)");
        // Under a name of its own, since JPA keeps connections to the one before.
        copies++;
        execute(postgres.getPostgresDatabase(), "create database copy" + copies + " template filled");
        execute(postgres.getPostgresDatabase(), "checkpoint");
        TestDatabase copy = TestDatabase.at(TestDatabase.url(postgres, "copy" + copies));
        count(copy, "message");
        Instant start = Instant.now();
        deletion.accept(copy);
        Duration taken = Duration.between(start, Instant.now());
        require(count(copy, "message") == messages - messages / 3, "as many messages are left as are not due");
        require(
                count(copy, "message where sent_at < '" + KEPT_YEAR + "-01-01'") == 0,
                "no message is left that is due");
        require(count(copy, "file_content") == count(copy, "file"), "no content is left without its file");
        return taken;
    }

    private static void deleteBare(TestDatabase database) {
        execute(database.dataSource(), """
                with gone as (
                        delete from message
                        where retention_class in ('BENEFITS', 'CORRESPONDENCE') and not held
                          and sent_at < timestamptz '2016-01-01 00:00:00+01'
                        returning id),
                    files as (
                        delete from file where message_id in (select id from gone) returning id)
                delete from file_content where id in (select id from files)""");
    }

    private void deleteDaily(TestDatabase database) {
        long files = count(database, "file");
        DeletingPortal.deleteExpired(database, new DeletingPortal.Vault(database))
                .deleteAll();
        require(
                sum(database, "deleted") == messages / 3 && sum(database, "files") == files - count(database, "file"),
                "the protocol's counts agree with the tables'");
    }

    private static long count(TestDatabase database, String what) {
        return ((Number) database.single("select count(*) from " + what)).longValue();
    }

    private static long sum(TestDatabase database, String column) {
        return ((Number) database.single("select sum(" + column + ") from deletion_protocol")).longValue();
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
