package de.aok.meineaok.activation.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Orders, for the hotline, a new letter with an activation code; it voids every code before it. For an account that waits for its
 * activation the code activates it, for any other it serves for a new mobile number (MTN-3). The hotline is not bound by the limits
 * of ACT-7. („Passwort vergessen“, which is, orders the letter with a one-time password in it.)
 */
@Rule({RuleId.ACT_4, RuleId.ACT_7, RuleId.MTN_3, RuleId.HOT_3, RuleId.HOT_5})
public final class OrderActivationLetter {
    private final AccountAccess access;
    private final InsuredPersons insuredPersons;
    private final ActivationLetters letters;
    private final AuditTrail auditTrail;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public OrderActivationLetter(
            AccountAccess access,
            InsuredPersons insuredPersons,
            ActivationLetters letters,
            AuditTrail auditTrail,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.insuredPersons = insuredPersons;
        this.letters = letters;
        this.auditTrail = auditTrail;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public Outcome order(AccountId account, StaffAction action) {
        ActivationCode code = letters.draw();
        PasswordHash hash;
        try (PasswordHashing.Turn turn = hashing.await()) {
            hash = turn.hash(code.reveal());
        }
        return transactions.required(() -> {
            Instant now = clock.instant();
            Optional<Held> held = access.hold(account, now);
            return held.isPresent() ? order(held.get(), action, code, hash, now) : Outcome.NoAccount.NO_ACCOUNT;
        });
    }

    private Outcome order(Held held, StaffAction action, ActivationCode code, PasswordHash hash, Instant now) {
        return insuredPersons
                .find(held.account().kvnr())
                .<Outcome>map(person -> {
                    auditTrail.append(
                            held.account().id(),
                            AuditRecord.of(now, AuditAction.ACTIVATION_LETTER_ORDERED, action.by())
                                    .because(action.reason()));
                    return new Outcome.Ordered(
                            letters.issue(held.account().id(), hash, writing(held, person, code), now)
                                    .validThrough());
                })
                .orElse(Outcome.NoAccount.NO_ACCOUNT);
    }

    private static ActivationLetters.Writing writing(Held held, InsuredPerson person, ActivationCode code) {
        return held.account().status().state() == AccountState.WAITING_FOR_ACTIVATION
                ? ActivationLetters.activating(person, code)
                : ActivationLetters.renewingMobileNumber(person, code);
    }

    /** What came of an order. */
    public sealed interface Outcome {
        /** @param validThrough last day on which the new code serves */
        record Ordered(LocalDate validThrough) implements Outcome {}

        /** There is no such account, or nobody on file whom a letter could reach. */
        enum NoAccount implements Outcome {
            NO_ACCOUNT
        }
    }
}
