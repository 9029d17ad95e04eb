package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.retention.application.port.LegalHolds.Holdable;
import de.aok.meineaok.retention.application.port.LegalHolds.Owner;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link LegalHolds} promise. */
@Rule(RuleId.RET_3)
public abstract class LegalHoldsContract extends RecordKeepingContract {

    protected abstract LegalHolds holds();

    private Optional<Holdable> find(RecordKind kind, UUID id) {
        return within(() -> holds().find(kind, id));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDIT_TRAIL", "POSTED_DOCUMENT", "BILLED_SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_record_is_held_until_that_is_lifted(RecordKind kind) {
        KeptRecord record = kept(KeptRecord.of(kind, OLD));
        KeptRecord other = kept(KeptRecord.of(kind, OLD));
        assertThat(find(kind, record.id())).contains(holdable(record, false));

        doWithin(() -> holds().set(kind, record.id(), true));

        assertThat(find(kind, record.id())).contains(holdable(record, true));
        assertThat(find(kind, other.id())).contains(holdable(other, false));

        doWithin(() -> holds().set(kind, record.id(), false));

        assertThat(find(kind, record.id())).contains(holdable(record, false));
    }

    private static Holdable holdable(KeptRecord record, boolean held) {
        return new Holdable(
                record.isOfPerson()
                        ? new Owner.OfPerson(record.person(), Optional.of(record.account()))
                        : new Owner.OfAccount(record.account()),
                held);
    }

    @ParameterizedTest
    @EnumSource(names = {"CASE", "CHANGE_REQUEST", "CONTRIBUTIONS", "BANK_ACCOUNT_REPORT"})
    void what_is_a_persons_own_can_be_held_of_one_who_has_no_account(RecordKind kind) {
        KeptRecord record = kept(KeptRecord.of(kind, OLD).withoutAccount());
        Owner owner = new Owner.OfPerson(record.person(), Optional.empty());
        assertThat(find(kind, record.id())).contains(new Holdable(owner, false));

        doWithin(() -> holds().set(kind, record.id(), true));

        assertThat(find(kind, record.id())).contains(new Holdable(owner, true));
    }

    @Test
    void what_is_of_another_kind_or_not_there_is_not_found() {
        KeptRecord message = kept(KeptRecord.of(RecordKind.MESSAGE, OLD));

        for (RecordKind kind : RecordKind.values()) {
            assertThat(find(kind, UUID.randomUUID())).isEmpty();
            assertThat(find(kind, message.id()).isPresent()).isEqualTo(kind == RecordKind.MESSAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDIT_TRAIL", "POSTED_DOCUMENT", "BILLED_SERVICE"})
    void what_belongs_to_no_account_cannot_be_held(RecordKind kind) {
        KeptRecord record = kept(KeptRecord.of(kind, OLD));

        assertThat(find(kind, record.id())).isEmpty();
    }
}
