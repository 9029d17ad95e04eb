package de.aok.meineaok.activation.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;
import java.util.List;

/** Makes activation codes and commissions their letters: to the insured person herself, at the address on file. */
@Rule({RuleId.ACT_1, RuleId.ACT_4, RuleId.ACT_5, RuleId.REG_8})
public final class ActivationLetters {
    private final ActivationRules rules;
    private final ActivationCodes activationCodes;
    private final Outbox outbox;
    private final Randomness randomness;

    public ActivationLetters(
            ActivationRules rules, ActivationCodes activationCodes, Outbox outbox, Randomness randomness) {
        this.rules = rules;
        this.activationCodes = activationCodes;
        this.outbox = outbox;
        this.randomness = randomness;
    }

    /** A new code, not yet issued: to be hashed before any row is locked. */
    public ActivationCode draw() {
        return ActivationCode.draw(rules.code(), randomness::below);
    }

    /**
     * Writes a letter around a code.
     *
     * @see Commission.ActivationLetter
     */
    @FunctionalInterface
    public interface Writing {
        Commission.Letter letter(ActivationCodeValidity validity);
    }

    /** Issues a code and commissions the letter that brings it, in the running transaction. */
    public ActivationCodeValidity issue(AccountId account, PasswordHash hash, Writing writing, Instant now) {
        ActivationCodeValidity validity = ActivationCodeValidity.of(now, rules);
        CommissionId letter = new CommissionId(randomness.id());
        outbox.add(letter, account, writing.letter(validity), now);
        activationCodes.issue(
                new ActivationCodes.Kept(randomness.id(), account, hash, letter, IssuedActivationCode.issuedAt(now)));
        return validity;
    }

    /** When the next letter may be ordered for an account. */
    @Rule(RuleId.ACT_7)
    public Instant nextOrderAt(AccountId account) {
        return new ActivationLetterQuota(rules).nextOrderAt(orders(account));
    }

    /** When the account's letters were ordered. */
    public List<Instant> orders(AccountId account) {
        return activationCodes.orders(account);
    }

    /** The letter that activates an account. */
    public static Writing activating(InsuredPerson person, ActivationCode code) {
        return validity -> new Commission.ActivationLetter(
                person.name(), person.address(), code, validity.issuedOn(), validity.validThrough());
    }

    /** The letter for a new mobile number (MTN-3). */
    @Rule(RuleId.MTN_3)
    public static Writing renewingMobileNumber(InsuredPerson person, ActivationCode code) {
        return validity -> new Commission.MobileNumberLetter(
                person.name(), person.address(), code, validity.issuedOn(), validity.validThrough());
    }
}
