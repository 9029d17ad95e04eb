package de.aok.meineaok.retention.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.retention.application.HoldRecords.Outcome;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import de.aok.meineaok.testing.TestPortal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RET_3)
class HoldRecordsTest {
    private final TestPortal portal = new TestPortal();
    private UUID message;

    @BeforeEach
    void a_message_to_anne() {
        portal.registerAnne();
        KeptRecord kept = KeptRecord.of(RecordKind.MESSAGE, portal.instant())
                .of(portal.anne().id());
        portal.database.required(() -> portal.database.records.keep(kept));
        message = kept.id();
    }

    private Outcome hold(UUID id) {
        return portal.holdRecords.hold(RecordKind.MESSAGE, id, TestPortal.HOTLINE);
    }

    private Outcome lift(UUID id) {
        return portal.holdRecords.lift(RecordKind.MESSAGE, id, TestPortal.HOTLINE);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void holding_and_lifting_are_in_the_trail_of_the_account_with_their_reasons() {
        assertThat(hold(message)).isEqualTo(Outcome.DONE);
        assertThat(lift(message)).isEqualTo(Outcome.DONE);

        assertThat(portal.trail(AuditAction.DELETION_SUSPENDED)).singleElement().satisfies(this::tellsOfTheMessage);
        assertThat(portal.trail(AuditAction.DELETION_RESUMED)).singleElement().satisfies(this::tellsOfTheMessage);
    }

    private void tellsOfTheMessage(AuditRecord record) {
        assertThat(record.actor()).isEqualTo(TestPortal.HOTLINE.by());
        assertThat(record.reason()).isEqualTo(TestPortal.HOTLINE.reason());
        assertThat(record.detail()).isEqualTo("message " + message);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void of_a_person_without_an_account_it_is_in_her_own_trail_and_told_when_she_registers() {
        KeptRecord kept = KeptRecord.of(RecordKind.CASE, portal.instant()).withoutAccount();
        portal.database.required(() -> portal.database.records.keep(kept));

        assertThat(portal.holdRecords.hold(RecordKind.CASE, kept.id(), TestPortal.HOTLINE))
                .isEqualTo(Outcome.DONE);

        AccountId hers = new AccountId(new UUID(9, 9));
        portal.database.required(() -> new PersonsWithoutAccount(portal.database.auditTrail(), portal.keyedHashing)
                .carryOver(kept.person(), hers));
        assertThat(portal.database.required(() -> portal.database.audit.of(hers, AuditAction.DELETION_SUSPENDED)))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo("case " + kept.id()));
    }

    @Test
    void who_holds_what_is_held_is_told_so_and_nothing_is_written() {
        hold(message);

        assertThat(hold(message)).isEqualTo(Outcome.HELD_ALREADY);

        assertThat(portal.trail(AuditAction.DELETION_SUSPENDED)).hasSize(1);
    }

    @Test
    void what_is_not_held_cannot_be_lifted() {
        assertThat(lift(message)).isEqualTo(Outcome.NOT_HELD);
        assertThat(portal.trail(AuditAction.DELETION_RESUMED)).isEmpty();
    }

    @Test
    void what_is_not_there_can_be_neither_held_nor_lifted() {
        UUID unknown = new UUID(1, 2);

        assertThat(hold(unknown)).isEqualTo(Outcome.NO_RECORD);
        assertThat(lift(unknown)).isEqualTo(Outcome.NO_RECORD);
        assertThat(portal.holdRecords.hold(RecordKind.UPLOAD, message, TestPortal.HOTLINE))
                .as("a message is no upload")
                .isEqualTo(Outcome.NO_RECORD);
    }
}
