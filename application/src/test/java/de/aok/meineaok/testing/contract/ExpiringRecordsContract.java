package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Deleted;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link ExpiringRecords} promise. */
public abstract class ExpiringRecordsContract extends RecordKeepingContract {

    protected abstract ExpiringRecords records();

    protected abstract LegalHolds holds();

    private Deleted delete(KeptRecord like, @Nullable Place after, int atMost) {
        return within(() -> records().delete(like.kind(), like.kept(), CUT, after, atMost));
    }

    @ParameterizedTest
    @EnumSource
    @Rule(RuleId.RET_1)
    void what_was_concluded_before_goes_and_what_was_then_stays(RecordKind kind) {
        KeptRecord before = kept(KeptRecord.of(kind, OLD));
        KeptRecord then = kept(KeptRecord.of(kind, CUT));

        Deleted deleted = delete(before, null, 10);

        assertThat(deleted.records()).isEqualTo(1);
        assertThat(deleted.files()).isEmpty();
        assertThat(deleted.last()).isEqualTo(new Place(OLD, before.id()));
        assertThat(isKept(before)).isFalse();
        assertThat(isKept(then)).isTrue();
        assertThat(delete(before, null, 10)).as("again").isEqualTo(Deleted.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void other_classes_and_kinds_stay(RecordKind kind) {
        KeptRecord record = kept(KeptRecord.of(kind, OLD));

        for (RecordKind otherKind : RecordKind.values()) {
            for (RetentionClass otherClass : RetentionClass.values()) {
                if (otherKind != kind || otherClass != record.kept()) {
                    assertThat(within(() -> records().delete(otherKind, otherClass, CUT, null, 10)))
                            .as("%s %s", otherKind, otherClass)
                            .isEqualTo(Deleted.NOTHING);
                }
            }
        }

        assertThat(isKept(record)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "UPLOAD"})
    @Rule(RuleId.RET_4)
    void files_go_with_their_records_and_are_told(RecordKind kind) {
        FileId first = file();
        FileId second = file();
        FileId others = file();
        KeptRecord record = kept(KeptRecord.of(kind, OLD).with(first, second));
        kept(KeptRecord.of(kind, OLD));
        kept(KeptRecord.of(kind, CUT).with(others));

        Deleted deleted = delete(record, null, 10);

        assertThat(deleted.records()).isEqualTo(2);
        assertThat(deleted.files()).containsExactlyInAnyOrder(first, second);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDIT_TRAIL", "POSTED_DOCUMENT", "BILLED_SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    @Rule(RuleId.RET_3)
    void what_is_held_stays_until_that_is_lifted(RecordKind kind) {
        KeptRecord held = kept(KeptRecord.of(kind, OLD));
        KeptRecord other = kept(KeptRecord.of(kind, OLD));
        doWithin(() -> holds().set(kind, held.id(), true));

        assertThat(delete(held, null, 10).records()).isEqualTo(1);
        assertThat(isKept(held)).isTrue();
        assertThat(isKept(other)).isFalse();

        doWithin(() -> holds().set(kind, held.id(), false));
        assertThat(delete(held, null, 10).records()).isEqualTo(1);
        assertThat(isKept(held)).isFalse();
    }

    @Test
    @Rule({RuleId.RET_1, RuleId.RET_3})
    void what_was_handed_in_stays_as_long_as_its_case() {
        KeptRecord held = kept(KeptRecord.of(RecordKind.CASE, OLD));
        doWithin(() -> holds().set(RecordKind.CASE, held.id(), true));
        KeptRecord ofHeld = kept(KeptRecord.of(RecordKind.UPLOAD, OLD).ofCase(held));
        KeptRecord ofLater =
                kept(KeptRecord.of(RecordKind.UPLOAD, OLD).ofCase(kept(KeptRecord.of(RecordKind.CASE, CUT))));
        KeptRecord ofDue =
                kept(KeptRecord.of(RecordKind.UPLOAD, OLD).ofCase(kept(KeptRecord.of(RecordKind.CASE, OLD))));

        assertThat(delete(ofDue, null, 10).records()).isEqualTo(1);
        assertThat(isKept(ofDue)).isFalse();

        doWithin(() -> holds().set(RecordKind.CASE, held.id(), false));
        assertThat(delete(ofDue, null, 10).records()).isEqualTo(1);
        assertThat(isKept(ofHeld)).isFalse();
        assertThat(isKept(ofLater)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "AUDIT_TRAIL", mode = EnumSource.Mode.EXCLUDE)
    void what_was_concluded_first_goes_first_and_so_on_behind_it(RecordKind kind) {
        KeptRecord third = kept(KeptRecord.of(kind, OLD));
        KeptRecord first = kept(KeptRecord.of(kind, OLD.minusSeconds(2)));
        KeptRecord second = kept(KeptRecord.of(kind, OLD.minusSeconds(1)));

        Deleted deleted = delete(first, null, 2);

        assertThat(deleted.records()).isEqualTo(2);
        assertThat(deleted.last()).isEqualTo(new Place(second.concluded(), second.id()));
        assertThat(isKept(third)).isTrue();
        assertThat(delete(first, deleted.last(), 2).last()).isEqualTo(new Place(third.concluded(), third.id()));
    }

    @Test
    void behind_a_place_nothing_before_it_is_looked_for() {
        KeptRecord message = kept(KeptRecord.of(RecordKind.MESSAGE, OLD));

        assertThat(delete(message, new Place(OLD, new UUID(-1, -1)), 10)).isEqualTo(Deleted.NOTHING);
        assertThat(delete(message, new Place(OLD, new UUID(0, 0)), 10).records())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @Rule(RuleId.RET_4)
    void all_is_there_again_if_the_transaction_fails(RecordKind kind) {
        KeptRecord record = kept(KeptRecord.of(kind, OLD));

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    records().delete(kind, record.kept(), CUT, null, 10);
                    throw new IllegalStateException("the protocol failed");
                }));

        assertThat(isKept(record)).isTrue();
    }
}
