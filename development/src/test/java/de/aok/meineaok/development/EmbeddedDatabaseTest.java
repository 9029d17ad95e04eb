package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void takesOverFromAStartThatWasKilled() throws Exception {
        abandon();

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder, 0);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select kept from abandoned")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(AbandonedDatabase.KEPT);
        }
    }

    @Test
    void leavesADatabaseInUseAlone() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.keptIn(folder, 0)).isInstanceOf(IllegalStateException.class);

            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    private void abandon() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        AbandonedDatabase.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(AbandonedDatabase.HALTED);
    }
}
