package de.aok.meineaok.retention.application;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.retention.application.port.LegalHolds.Holdable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.UUID;

/** The back office suspends the deletion of a record (legal hold), as for a lawsuit, and lifts that again. */
@Rule({RuleId.RET_3, RuleId.HOT_5})
public final class HoldRecords {
    private final LegalHolds holds;
    private final AuditTrail auditTrail;
    private final PersonsWithoutAccount personsWithoutAccount;
    private final Transactions transactions;
    private final Clock clock;

    public HoldRecords(
            LegalHolds holds,
            AuditTrail auditTrail,
            PersonsWithoutAccount personsWithoutAccount,
            Transactions transactions,
            Clock clock) {
        this.holds = holds;
        this.auditTrail = auditTrail;
        this.personsWithoutAccount = personsWithoutAccount;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** There is no such record. */
        NO_RECORD,
        /** Somebody has, and might lift it: whoever asks should know of each other. */
        HELD_ALREADY,
        /** There is nothing to lift. */
        NOT_HELD
    }

    /** Suspends a record's deletion. */
    public Outcome hold(RecordKind kind, UUID id, StaffAction action) {
        return change(kind, id, true, action);
    }

    /** Lets a record go when its time is over, or at once if it is. */
    public Outcome lift(RecordKind kind, UUID id, StaffAction action) {
        return change(kind, id, false, action);
    }

    private Outcome change(RecordKind kind, UUID id, boolean held, StaffAction action) {
        return transactions.required(() -> {
            Holdable found = holds.find(kind, id).orElse(null);
            if (found == null) {
                return Outcome.NO_RECORD;
            }
            if (found.held() == held) {
                return held ? Outcome.HELD_ALREADY : Outcome.NOT_HELD;
            }
            holds.set(kind, id, held);
            write(
                    found.owner(),
                    AuditRecord.of(
                                    clock.instant(),
                                    held ? AuditAction.DELETION_SUSPENDED : AuditAction.DELETION_RESUMED,
                                    action.by())
                            .because(action.reason())
                            .with(kind.word() + ' ' + id));
            return Outcome.DONE;
        });
    }

    private void write(LegalHolds.Owner owner, AuditRecord happened) {
        if (owner instanceof LegalHolds.Owner.OfPerson person) {
            personsWithoutAccount.append(person.kvnr(), person.account(), happened);
        } else {
            auditTrail.append(((LegalHolds.Owner.OfAccount) owner).account(), happened);
        }
    }
}
