package de.aok.meineaok.development;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Starts a database, writes into it, and ends as if killed: nothing is stopped. */
final class AbandonedDatabase {

    static final int KEPT = 42;
    static final int HALTED = 3;

    private AbandonedDatabase() {}

    public static void main(String[] folder) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(Path.of(folder[0]), 0);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table abandoned as select " + KEPT + " as kept");
        }
        Runtime.getRuntime().halt(HALTED);
    }
}
