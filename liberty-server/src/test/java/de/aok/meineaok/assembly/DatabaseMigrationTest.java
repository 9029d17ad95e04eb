package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseMigrationTest {

    private static final String MIGRATIONS = "classpath:db/migration";

    private final EmbeddedPostgres postgres;
    private final DataSource database;

    DatabaseMigrationTest() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void serversThatStartAtOnceMigrateOnce() {
        CompletableFuture<Integer> one =
                CompletableFuture.supplyAsync(() -> DatabaseMigration.migrate(database, MIGRATIONS));
        CompletableFuture<Integer> other =
                CompletableFuture.supplyAsync(() -> DatabaseMigration.migrate(database, MIGRATIONS));

        int executed = one.join() + other.join();

        assertThat(executed).isPositive();
        assertThat(Math.max(one.join(), other.join())).as("all by one of them").isEqualTo(executed);
        assertThat(DatabaseMigration.migrate(database, MIGRATIONS))
                .as("at the next start")
                .isZero();
    }

    @Test
    void aPortalWithoutMigrationsDoesNotStart(@TempDir Path empty) {
        assertThatThrownBy(() -> DatabaseMigration.migrate(database, "filesystem:" + empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No migration");
    }
}
