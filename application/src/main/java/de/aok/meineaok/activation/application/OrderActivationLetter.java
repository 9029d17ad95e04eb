package de.aok.meineaok.activation.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Orders a new letter for an account that waits for its activation; it voids every code before it. */
@Rule({RuleId.ACT_4, RuleId.ACT_7})
public final class OrderActivationLetter {
    private final ActivationRules rules;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final ActivationCodes activationCodes;
    private final ActivationLetters letters;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public OrderActivationLetter(
            ActivationRules rules,
            Accounts accounts,
            InsuredPersons insuredPersons,
            ActivationCodes activationCodes,
            ActivationLetters letters,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.activationCodes = activationCodes;
        this.letters = letters;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account for whom
     * @param by who orders: the hotline is not bound by the limits of ACT-7
     */
    public record Command(AccountId account, OrderedBy by) {}

    /** Who orders a letter. */
    public enum OrderedBy {
        INSURED_PERSON,
        HOTLINE
    }

    public Outcome order(Command command) {
        ActivationCode code = letters.draw();
        PasswordHash hash;
        try (PasswordHashing.Turn turn = hashing.await()) {
            hash = turn.hash(code.reveal());
        }
        return transactions.required(() -> order(command, code, hash));
    }

    private Outcome order(Command command, ActivationCode code, PasswordHash hash) {
        Instant now = clock.instant();
        // The lock on the latest code makes orders of one account follow each other, so that none slips past the limit.
        Optional<ActivationCodes.Kept> latest = activationCodes.lockLatest(command.account());
        Optional<Account> account =
                accounts.find(command.account()).filter(found -> found.state() == AccountState.WAITING_FOR_ACTIVATION);
        if (latest.isEmpty() || account.isEmpty()) {
            return Outcome.NotWaiting.NOT_WAITING;
        }
        Instant nextOrderAt = new ActivationLetterQuota(rules).nextOrderAt(activationCodes.orders(command.account()));
        if (command.by() == OrderedBy.INSURED_PERSON && now.isBefore(nextOrderAt)) {
            return new Outcome.TooEarly(nextOrderAt);
        }
        return insuredPersons
                .find(account.get().kvnr())
                .<Outcome>map(person -> {
                    ActivationCodeValidity validity =
                            letters.issue(account.get().id(), person, code, hash, now);
                    return new Outcome.Ordered(validity.validThrough());
                })
                .orElse(Outcome.NotWaiting.NOT_WAITING);
    }

    /** What came of an order. */
    public sealed interface Outcome {

        /** @param validThrough last day on which the new code serves */
        record Ordered(LocalDate validThrough) implements Outcome {}

        /** @param nextOrderAt when the next letter may be ordered */
        record TooEarly(Instant nextOrderAt) implements Outcome {}

        /** There is no such account, or it needs no code. */
        enum NotWaiting implements Outcome {
            NOT_WAITING
        }
    }
}
