package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@RunningPortal
class PortalServerIT {

    private final TestPortal portal;

    PortalServerIT(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void isReadyWithItsDatabase() throws Exception {
        HttpResponse<String> health = health(portal.server());

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"name\":\"database\",\"status\":\"UP\"");
    }

    @Test
    void isNotReadyWhileTheDatabaseIsOutOfReachAndRecovers() throws Exception {
        try {
            administer("alter role meineaok nologin");
            administer("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'meineaok'");

            HttpResponse<String> health = health(portal.server());

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"name\":\"database\",\"status\":\"DOWN\"");
        } finally {
            administer("alter role meineaok login");
        }
        assertThat(health(portal.server()).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheTimeThatItSpentOnTheProcessors() {
        assertThat(portal.server().cpuTime()).isPositive();
    }

    private HttpResponse<String> health(PortalServer server) throws InterruptedException {
        return portal.get(server.baseUri().resolve("/health/ready"));
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = portal.database().administration().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
