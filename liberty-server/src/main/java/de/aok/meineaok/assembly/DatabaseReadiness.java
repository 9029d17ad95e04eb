package de.aok.meineaok.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who reaches the database. */
@Readiness
@Dependent
final class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource dataSource;

    @Inject
    DatabaseReadiness(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return HealthCheckResponse.named(NAME)
                    .status(connection.isValid(PATIENCE_SECONDS))
                    .build();
        } catch (SQLException | RuntimeException e) {
            // A check that throws is left out, and the server would call itself ready.
            return HealthCheckResponse.down(NAME);
        }
    }
}
