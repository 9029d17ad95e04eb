package de.aok.meineaok.recovery.application;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;

/**
 * „Passwort vergessen“ as it is seen from outside: every request is taken in the same way, and every user name has a question. What
 * comes of it only the person on file learns ({@link AnswerResetRequests}).
 */
@Rule({RuleId.RCV_1, RuleId.RCV_2})
public final class RequestPasswordReset {
    private final Accounts accounts;
    private final SecurityQuestions questions;
    private final ResetRequests requests;
    private final KeyedHashing keyedHashing;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public RequestPasswordReset(
            Accounts accounts,
            SecurityQuestions questions,
            ResetRequests requests,
            KeyedHashing keyedHashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.questions = questions;
        this.requests = requests;
        this.keyedHashing = keyedHashing;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The question to be answered for a user name: its owner's, or one that is always the same for a name that nobody has, or whose
     * owner chose none. The same statements run for all of them.
     */
    public SecurityQuestion questionFor(String userName) {
        NameKey name = NameKey.of(userName, keyedHashing);
        return transactions.required(() -> questions
                .find(accounts.idOf(userName).orElseGet(name::pseudonym))
                .map(SecurityQuestions.Kept::question)
                .orElseGet(() -> SecurityQuestion.shownFor(name.hash().bytes())));
    }

    /** Takes a request. */
    public void request(ResetRequest request) {
        transactions.required(() -> requests.add(randomness.id(), request, clock.instant()));
    }
}
