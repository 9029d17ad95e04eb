package de.aok.meineaok.retention.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import de.aok.meineaok.testing.TestPortal;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeleteExpiredTest {
    private static final Instant NEW_YEAR_IN_BERLIN = Instant.parse("2026-12-31T23:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    /** Ten years ago when the year turns. */
    private static final Instant OLD = Instant.parse("2016-05-01T10:00:00Z");

    private final TestPortal portal = new TestPortal();
    private final RemovedContents vault = new RemovedContents(portal.database);
    private final DeleteExpired deleteExpired = new DeleteExpired(
            RetentionRules.aokNiedersachsen(),
            portal.database.expiringRecords(),
            vault,
            portal.database.deletionProtocol(),
            portal.database,
            portal);

    private KeptRecord kept(KeptRecord record) {
        portal.database.required(() -> portal.database.records.keep(record));
        return record;
    }

    private boolean isKept(KeptRecord record) {
        return portal.database.records.isKept(record.id());
    }

    private void passUntil(Instant instant) {
        portal.pass(Duration.between(portal.instant(), instant));
    }

    private List<DeletionCount> protocol() {
        return portal.showDeletionProtocol.show(NEW_YEAR.minusDays(1), NEW_YEAR.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGE, BENEFITS, 2016-12-31T22:59:59.999Z, 2016-12-31T23:00:00Z",
        "MESSAGE, CORRESPONDENCE, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "UPLOAD, BENEFITS, 2016-12-31T22:59:59.999Z, 2016-12-31T23:00:00Z",
        "CASE, BENEFITS, 2016-12-31T22:59:59.999Z, 2016-12-31T23:00:00Z",
        "POSTED_DOCUMENT, BENEFITS, 2016-12-31T22:59:59.999Z, 2016-12-31T23:00:00Z",
        "POSTED_DOCUMENT, CORRESPONDENCE, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "FORM_ORDER, CORRESPONDENCE, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "CERTIFICATE, CORRESPONDENCE, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "CONTRIBUTIONS, CORRESPONDENCE, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "CHANGE_REQUEST, CORRESPONDENCE, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "BANK_ACCOUNT_REPORT, BENEFITS, 2016-12-31T22:59:59.999Z, 2016-12-31T23:00:00Z",
        "ACCOUNT, ACCOUNT, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
        "AUDIT_TRAIL, ACCOUNT, 2020-12-31T22:59:59.999Z, 2020-12-31T23:00:00Z",
    })
    @Rule({RuleId.RET_1, RuleId.RET_2})
    void what_is_of_a_year_goes_when_its_last_year_is_over_in_berlin_and_not_before(
            RecordKind kind, RetentionClass kept, Instant lastOfItsYear, Instant firstOfTheNext) {
        KeptRecord last = kept(KeptRecord.of(kind, lastOfItsYear).of(kept));
        KeptRecord first = kept(KeptRecord.of(kind, firstOfTheNext).of(kept));
        passUntil(NEW_YEAR_IN_BERLIN.minusMillis(1));

        assertThat(deleteExpired.deleteAll()).isZero();
        assertThat(isKept(last)).isTrue();

        portal.pass(Duration.ofMillis(1));

        assertThat(deleteExpired.deleteAll()).isEqualTo(1);
        assertThat(isKept(last)).isFalse();
        assertThat(isKept(first)).isTrue();
    }

    @Test
    @Rule(RuleId.RET_4)
    void files_go_with_their_records_and_the_protocol_counts_both() {
        FileId first = new FileId(UUID.randomUUID());
        FileId second = new FileId(UUID.randomUUID());
        FileId third = new FileId(UUID.randomUUID());
        kept(KeptRecord.of(RecordKind.MESSAGE, OLD).with(first, second));
        kept(KeptRecord.of(RecordKind.MESSAGE, OLD));
        kept(KeptRecord.of(RecordKind.UPLOAD, OLD).with(third));
        kept(KeptRecord.of(RecordKind.MESSAGE, portal.instant()).with(new FileId(UUID.randomUUID())));
        passUntil(NEW_YEAR_IN_BERLIN);

        assertThat(deleteExpired.deleteAll()).isEqualTo(3);

        assertThat(vault.removed).containsExactlyInAnyOrder(first, second, third);
        assertThat(protocol())
                .containsExactly(
                        new DeletionCount(NEW_YEAR, RetentionClass.BENEFITS, "message", 2, 2),
                        new DeletionCount(NEW_YEAR, RetentionClass.BENEFITS, "upload", 1, 1));
        assertThat(deleteExpired.deleteAll()).as("again").isZero();
        assertThat(protocol()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "UPLOAD", "CASE", "FORM_ORDER", "CERTIFICATE", "CHANGE_REQUEST", "ACCOUNT"})
    @Rule(RuleId.RET_3)
    void what_is_held_stays_until_that_is_lifted_and_goes_with_the_next_run(RecordKind kind) {
        KeptRecord held = kept(KeptRecord.of(kind, OLD));
        assertThat(portal.holdRecords.hold(kind, held.id(), TestPortal.HOTLINE)).isEqualTo(HoldRecords.Outcome.DONE);
        passUntil(NEW_YEAR_IN_BERLIN);

        assertThat(deleteExpired.deleteAll()).isZero();
        portal.pass(Duration.ofDays(400));
        assertThat(deleteExpired.deleteAll()).isZero();
        assertThat(isKept(held)).isTrue();

        assertThat(portal.holdRecords.lift(kind, held.id(), TestPortal.HOTLINE)).isEqualTo(HoldRecords.Outcome.DONE);
        assertThat(deleteExpired.deleteAll()).isEqualTo(1);
        assertThat(isKept(held)).isFalse();
    }

    @Test
    @Rule(RuleId.RET_4)
    void nothing_is_half_deleted_if_a_part_fails_and_the_rest_goes() {
        KeptRecord withFile = kept(KeptRecord.of(RecordKind.MESSAGE, OLD).with(new FileId(UUID.randomUUID())));
        KeptRecord another = kept(KeptRecord.of(RecordKind.UPLOAD, OLD));
        passUntil(NEW_YEAR_IN_BERLIN);
        vault.broken = true;

        assertThatIllegalStateException()
                .isThrownBy(deleteExpired::deleteAll)
                .satisfies(told -> assertThat(told.getSuppressed()).hasSize(1));

        assertThat(isKept(withFile)).isTrue();
        assertThat(isKept(another)).isFalse();
        assertThat(protocol()).containsExactly(new DeletionCount(NEW_YEAR, RetentionClass.BENEFITS, "upload", 1, 0));

        vault.broken = false;
        assertThat(deleteExpired.deleteAll()).isEqualTo(1);
        assertThat(protocol()).hasSize(2);
    }

    @Test
    @Rule(RuleId.RET_4)
    void two_thousand_go_in_a_transaction_of_their_own_and_the_next_begin_behind_them() {
        List<Integer> transactions = new ArrayList<>();
        Transactions counting = new Transactions() {
            @Override
            public <T extends @Nullable Object> T required(Supplier<T> work) {
                T deleted = work.get();
                if (deleted instanceof ExpiringRecords.Deleted some && some.records() > 0) {
                    transactions.add(some.records());
                }
                return deleted;
            }
        };
        List<ExpiringRecords.@Nullable Place> places = new ArrayList<>();
        ExpiringRecords many = (kind, kept, before, after, atMost) -> {
            if (kind != RecordKind.MESSAGE || kept != RetentionClass.CORRESPONDENCE) {
                return ExpiringRecords.Deleted.NOTHING;
            }
            places.add(after);
            if (places.size() > 3) {
                return ExpiringRecords.Deleted.NOTHING;
            }
            int records = places.size() == 2 ? 7 : atMost;
            return new ExpiringRecords.Deleted(
                    records, List.of(), new ExpiringRecords.Place(before, new UUID(0, places.size())));
        };

        int deleted = new DeleteExpired(
                        RetentionRules.aokNiedersachsen(), many, vault, portal.database.records, counting, portal)
                .deleteAll();

        assertThat(deleted).isEqualTo(4007);
        assertThat(transactions).containsExactly(2000, 7, 2000);
        Instant before = RetentionRules.aokNiedersachsen()
                .keptSince(RetentionClass.CORRESPONDENCE, LegalCalendar.dayOf(portal.instant()));
        assertThat(places)
                .containsExactly(
                        null,
                        new ExpiringRecords.Place(before, new UUID(0, 1)),
                        new ExpiringRecords.Place(before, new UUID(0, 2)),
                        new ExpiringRecords.Place(before, new UUID(0, 3)));
    }
}
