package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What counts only once its code was entered.
 *
 * @param subject what is to be changed
 * @param on the day on which it was named, Europe/Berlin; how many codes may be sent counts anew with each day
 * @param code how it stands with its code, by SMS or by mail
 */
public record UnconfirmedChange(Subject subject, LocalDate on, MtanChallenge code) {
    public UnconfirmedChange with(MtanChallenge changed) {
        return new UnconfirmedChange(subject, on, changed);
    }

    /** Whether a code could still confirm it. */
    public boolean waits(Instant now) {
        MtanChallenge.Open open = code.open();
        return open != null && now.isBefore(open.validUntil());
    }

    /** Of each kind an account has one at most. */
    public enum Kind {
        EMAIL,
        BANK_ACCOUNT
    }

    /** What is to be changed. */
    public sealed interface Subject {
        Kind kind();
    }

    /** Where mails go (DAT-3). */
    public record NewEmail(EmailAddress email) implements Subject {
        @Override
        public Kind kind() {
            return Kind.EMAIL;
        }
    }

    /** What the core system will be asked for (BNK-2). */
    public record OfBankAccount(RequestedChange.OfBankAccount change) implements Subject {
        @Override
        public Kind kind() {
            return Kind.BANK_ACCOUNT;
        }
    }
}
