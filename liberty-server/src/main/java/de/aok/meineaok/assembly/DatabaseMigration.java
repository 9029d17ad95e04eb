package de.aok.meineaok.assembly;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else of the portal runs. Servers that start at once wait for one another at
 * Flyway's lock in the database. A migration that fails, or a WAR that holds none, keeps the application from starting.
 */
@Dependent
final class DatabaseMigration {

    private final DataSource dataSource;

    @Inject
    DatabaseMigration(@SchemaOwner DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStartup(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup startup) {
        migrate(dataSource, "classpath:db/migration");
    }

    /** @return how many migrations were executed; none if the schema was up to date */
    static int migrate(DataSource dataSource, String location) {
        Flyway flyway = Flyway.configure(DatabaseMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(location)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
        // Flyway itself takes an empty folder for a schema that is up to date.
        if (Arrays.stream(flyway.info().all())
                .noneMatch(migration -> migration.getState().isResolved())) {
            throw new IllegalStateException("No migration found at " + location + ": the portal was packaged wrongly");
        }
        return flyway.migrate().migrationsExecuted;
    }
}
