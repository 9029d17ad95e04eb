package de.aok.meineaok.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes of a deletion when the process that is at it is killed. */
@Rule(RuleId.RET_4)
@Timeout(120)
class KilledDeletionTest {
    private static final int DUE = 60_000;
    private static final int KEPT = 5_000;

    private final TestDatabase database = TestRecords.emptied().database();

    private long count(String what) {
        return ((Number) database.single("select count(*) from " + what)).longValue();
    }

    private long protocol(String column) {
        return ((Number) database.single("select coalesce(sum(" + column + "), 0) from deletion_protocol")).longValue();
    }

    private void assertNothingIsHalfDeleted(long messagesBefore, long filesBefore) {
        assertThat(messagesBefore - count("message")).isEqualTo(protocol("deleted"));
        assertThat(filesBefore - count("file")).isEqualTo(protocol("files"));
        assertThat(count("file_content")).isEqualTo(count("file"));
        assertThat(count("file_chunk")).isEqualTo(count("file"));
        assertThat(count("file f join message m on m.id = f.message_id")).isEqualTo(count("file"));
    }

    @Test
    void whoGoesOnFindsNothingHalfDeletedAndCountsEachRecordOnce() throws Exception {
        ManyMessages.add(database, DUE, 2015);
        ManyMessages.add(database, KEPT, 2025);
        long messages = count("message");
        long files = count("file");
        assertThat(files).isGreaterThan(DUE / 20);

        long before = messages;
        for (int killed = 0; killed < 3; killed++) {
            try (JavaProcess portal = JavaProcess.start(DeletingPortal.class, TestDatabase.sharedUrl())) {
                assertThat(portal.line()).isEqualTo("begins");
                for (int transaction = 0; transaction < 3; transaction++) {
                    assertThat(portal.line()).isEqualTo("in the middle");
                }
                portal.kill();
            }
            assertNothingIsHalfDeleted(messages, files);
            assertThat(count("message")).isBetween((long) KEPT + 1, before - 1);
            before = count("message");
        }

        DeletingPortal.deleteExpired(database, new DeletingPortal.Vault(database))
                .deleteAll();

        assertNothingIsHalfDeleted(messages, files);
        assertThat(count("message")).isEqualTo(KEPT);
        assertThat(protocol("deleted")).isEqualTo(DUE);
    }
}
