package de.aok.meineaok.recovery.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountProblem;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Orders, for the hotline, a new password by post. It ends a password lock once it is used; other locks have to end first. */
@Rule({RuleId.LCK_4, RuleId.RCV_3, RuleId.HOT_5})
public final class OrderOneTimePassword {
    private final AccountAccess access;
    private final InsuredPersons insuredPersons;
    private final OneTimePasswordSending sending;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public OrderOneTimePassword(
            AccountAccess access,
            InsuredPersons insuredPersons,
            OneTimePasswordSending sending,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.insuredPersons = insuredPersons;
        this.sending = sending;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public ChangeOutcome order(AccountId account, StaffAction action) {
        try (PasswordHashing.Turn turn = hashing.await()) {
            return transactions.required(() -> {
                Instant now = clock.instant();
                return access.change(account, now, held -> order(held, action, turn, now));
            });
        }
    }

    private ChangeOutcome order(Held held, StaffAction action, PasswordHashing.Turn turn, Instant now) {
        if (held.account().status().locked()) {
            return new ChangeOutcome.Refused(AccountProblem.LOCKED);
        }
        return insuredPersons
                .find(held.account().kvnr())
                .<ChangeOutcome>map(person -> {
                    sending.sendByPost(held, person, turn, action.by(), action.reason(), now);
                    return ChangeOutcome.Done.DONE;
                })
                .orElse(ChangeOutcome.NoAccount.NO_ACCOUNT);
    }
}
