package de.aok.meineaok.audit.persistence;

import de.aok.meineaok.audit.AuditChain.Break;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.KnownKeyHashing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What an examination of the whole trail came to. */
record Examined(AuditTrailExamination.Counts counts, List<Break> breaks) {
    static Examined in(TestDatabase database) {
        List<Break> breaks = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            return new Examined(
                    new AuditTrailExamination(new KnownKeyHashing()).examine(connection, breaks::add), breaks);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
