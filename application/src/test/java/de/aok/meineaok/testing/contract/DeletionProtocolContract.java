package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.DeletionCount;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@link DeletionProtocol} promises. */
@Rule(RuleId.RET_4)
public abstract class DeletionProtocolContract extends KeepingContract {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** With nothing in it before each test. */
    protected abstract DeletionProtocol protocol();

    private void add(LocalDate day, RetentionClass kept, String kind, int deleted, int files) {
        doWithin(() -> protocol().add(day, kept, kind, deleted, files));
    }

    @Test
    void counts_of_a_day_class_and_kind_are_added_up() {
        add(DAY, RetentionClass.BENEFITS, "message", 1000, 50);
        add(DAY, RetentionClass.BENEFITS, "message", 7, 0);
        add(DAY, RetentionClass.BENEFITS, "upload", 3, 4);
        add(DAY, RetentionClass.CORRESPONDENCE, "message", 2, 0);

        assertThat(within(() -> protocol().between(DAY, DAY)))
                .containsExactly(
                        new DeletionCount(DAY, RetentionClass.BENEFITS, "message", 1007, 50),
                        new DeletionCount(DAY, RetentionClass.BENEFITS, "upload", 3, 4),
                        new DeletionCount(DAY, RetentionClass.CORRESPONDENCE, "message", 2, 0));
    }

    @Test
    void days_are_told_from_the_first_to_the_last_and_no_others() {
        for (int day = -1; day <= 2; day++) {
            add(DAY.plusDays(day), RetentionClass.BENEFITS, "message", 1, 0);
        }

        assertThat(within(() -> protocol().between(DAY, DAY.plusDays(1))))
                .extracting(DeletionCount::day)
                .containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void many_at_once_are_all_counted() throws Exception {
        atOnce(20, i -> {
            protocol().add(DAY, RetentionClass.BENEFITS, "message", 10, 1);
            return i;
        });

        assertThat(within(() -> protocol().between(DAY, DAY)))
                .containsExactly(new DeletionCount(DAY, RetentionClass.BENEFITS, "message", 200, 20));
    }
}
