package de.aok.meineaok.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.bankaccount.persistence.JpaBankAccountReports;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.Decision.Verdict;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.persistence.JpaChangeRequests;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.Confirmed;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.persistence.JpaInsuredPersons;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on file is worked out anew from what was confirmed: none of that goes before it counts no more. */
@Rule({RuleId.RET_1, RuleId.DAT_3, RuleId.BNK_1})
class RequestsInForceTest {
    private static final Instant DECIDED = Instant.parse("2019-05-01T10:00:00Z");
    private static final Instant CUT = Instant.parse("2025-12-31T23:00:00Z");
    private static final Kvnr KVNR = Kvnr.of("A000500015");
    private static final PersonName KLEIN = new PersonName("Klein", "Anne");
    private static final PostalAddress CELLE = new PostalAddress(List.of("Am Markt 2"), "29221", "Celle", "DE");
    private static final PostalAddress HANNOVER = new PostalAddress(List.of("Weg 1"), "30159", "Hannover", "DE");
    private static final BankAccount ACCOUNT = new BankAccount(
            new UUID(1, 1), Iban.of("NL91ABNA0417164300"), "Anne Müller", Set.of(BankAccountPurpose.PAYOUTS));

    private final TestDatabase database =
            TestDatabase.emptied("change_request", "bank_account_report", "insured_person", "insurance", "account");
    private final JpaChangeRequests requests = new JpaChangeRequests(database.entities());
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());
    private final JpaBankAccountReports reports = new JpaBankAccountReports(database.entities());
    private final JpaExpiringRecords records = new JpaExpiringRecords(database.entities());

    @BeforeEach
    void a_person_has_an_account() {
        account();
        handOver("Müller", HANNOVER, DECIDED.minus(Duration.ofDays(1)));
    }

    @Test
    void a_confirmed_name_keeps_its_requests_until_a_hand_over_tells_another() {
        decided(new RequestedChange.Name(KLEIN, "E2026-22222222"), Verdict.CONFIRMED);
        confirm(KLEIN, null);
        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isZero();

        handOver("Klein", HANNOVER, DECIDED.plus(Duration.ofDays(1)));

        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
    }

    @Test
    void a_confirmed_address_keeps_its_requests_until_a_hand_over_tells_another() {
        decided(new RequestedChange.Address(CELLE), Verdict.CONFIRMED);
        confirm(null, CELLE);
        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isZero();

        handOver("Müller", CELLE, DECIDED.plus(Duration.ofDays(1)));

        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
    }

    @Test
    void a_name_keeps_no_requests_about_addresses_nor_the_other_way_round() {
        decided(new RequestedChange.Address(CELLE), Verdict.CONFIRMED);
        confirm(KLEIN, null);
        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);

        decided(new RequestedChange.Name(KLEIN, "E2026-22222222"), Verdict.CONFIRMED);
        confirm(null, CELLE);
        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
    }

    @Test
    void a_bank_account_keeps_its_requests_until_a_report_tells_of_it() {
        decided(new RequestedChange.BankAccountAdded(ACCOUNT), Verdict.CONFIRMED);
        report(DECIDED.minusMillis(1));
        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isZero();

        report(DECIDED);

        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
    }

    @Test
    void bank_accounts_are_kept_while_somebody_can_see_them() {
        decided(new RequestedChange.BankAccountAdded(ACCOUNT), Verdict.CONFIRMED);
        report(DECIDED.minusMillis(1));
        assertThat(deleted(RecordKind.BANK_ACCOUNT_REPORT)).isZero();

        close();

        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
        assertThat(deleted(RecordKind.BANK_ACCOUNT_REPORT)).isEqualTo(1);
    }

    @Test
    void nothing_rests_on_what_was_refused_or_not_decided() {
        decided(new RequestedChange.BankAccountAdded(ACCOUNT), Verdict.REFUSED);
        decided(new RequestedChange.Name(KLEIN, "E2026-22222222"), Verdict.REFUSED);
        decided(new RequestedChange.Address(CELLE), null);
        confirm(KLEIN, CELLE);

        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(3);
    }

    @Test
    void what_was_fulfilled_is_kept_from_then_on_unless_it_is_decided() {
        UUID first = decided(new RequestedChange.Address(CELLE), null);
        UUID second = decided(new RequestedChange.Address(CELLE), null);
        database.required(() -> {
            requests.fulfil(first, CUT.minusMillis(1));
            requests.fulfil(second, CUT);
        });
        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
        assertThat(database.required(() -> requests.find(second))).isPresent();

        database.required(() -> {
            requests.decide(second, new Decision(CUT.minusMillis(1), "e", Verdict.REFUSED, null));
        });

        assertThat(deleted(RecordKind.CHANGE_REQUEST)).isEqualTo(1);
    }

    private void account() {
        database.execute("""
                insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state, registered_at)
                values ('%s', '%s', 'anne', 'anne', 'x', 'x', 'x', 'WAITING_FOR_ACTIVATION', now())""".formatted(new UUID(3, 3), KVNR.value()));
    }

    private void close() {
        database.execute("""
                update account set state = 'CLOSED', closed_at = now(), password_hash = null, email = null, mobile_number = null""");
    }

    private UUID decided(RequestedChange change, @Nullable Verdict verdict) {
        UUID id = UUID.randomUUID();
        database.required(() -> {
            requests.add(new ChangeRequest(id, new AccountId(new UUID(3, 3)), KVNR, change, DECIDED, null, null, null));
            if (verdict != null) {
                requests.decide(id, new Decision(DECIDED, "e", verdict, null));
            }
        });
        return id;
    }

    private void confirm(@Nullable PersonName name, @Nullable PostalAddress address) {
        database.required(() -> persons.confirm(
                KVNR,
                name == null ? null : new Confirmed<>(name, DECIDED),
                address == null ? null : new Confirmed<>(address, DECIDED)));
    }

    private void handOver(String name, PostalAddress address, Instant at) {
        InsuredRecord.Person person = new InsuredRecord.Person(
                1, KVNR, new PersonName(name, "Anne"), LocalDate.of(1986, 11, 11), address, false, false);
        database.required(() -> persons.store(List.of(person), List.of(), at));
    }

    private void report(Instant at) {
        database.required(() -> {
            reports.keep(KVNR, new BankAccountReport(at, "e", List.of()));
        });
    }

    private int deleted(RecordKind kind) {
        RetentionClass kept =
                kind == RecordKind.CHANGE_REQUEST ? RetentionClass.CORRESPONDENCE : RetentionClass.BENEFITS;
        return database.required(() -> records.delete(kind, kept, CUT, null, 10).records());
    }
}
