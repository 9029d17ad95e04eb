package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the server logs of a failure (its own log, FFDC) are the exceptions' messages; the driver must not quote values in them. */
class DataSourceSecrecyTest {
    private static final Path SERVER = Path.of("src/main/liberty/config/server.xml");

    @Test
    @Rule(RuleId.SEC_2)
    void no_failure_of_the_database_quotes_what_is_kept() throws Exception {
        List<String> urls = urls();
        assertThat(urls).as("portal and migration").hasSize(2);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            for (String url : urls) {
                String here = url.replace("${meineaok.database.host}", "localhost")
                        .replace("${meineaok.database.port}", String.valueOf(postgres.getPort()))
                        .replace("${meineaok.database.name}", "postgres")
                        .replace("${meineaok.database.sslmode}", "disable");
                try (Connection connection = DriverManager.getConnection(here, "postgres", "")) {
                    assertThatThrownBy(() -> storeTwice(connection, "A000500015"))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("duplicate key")
                            .hasMessageNotContaining("A000500015");
                }
            }
        }
    }

    private static void storeTwice(Connection connection, String kvnr) throws SQLException {
        try (Statement table = connection.createStatement()) {
            table.execute("create temporary table person (kvnr text primary key)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into person values (?)")) {
            for (int i = 0; i < 2; i++) {
                insert.setString(1, kvnr);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> urls() throws Exception {
        NodeList sources = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(SERVER.toFile())
                .getElementsByTagName("properties.postgresql");
        return IntStream.range(0, sources.getLength())
                .mapToObj(i -> ((Element) sources.item(i)).getAttribute("URL"))
                .toList();
    }
}
