package de.aok.meineaok.account.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.TerminationRules;
import de.aok.meineaok.termination.UseEnd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that is not closed, as it is kept.
 *
 * @param id its identifier
 * @param kvnr whose it is
 * @param userName unique without regard to case
 * @param passwordHash what is kept of the password
 * @param email the person's ordinary address
 * @param mobileNumber where mTANs go
 * @param status where it stands in its life, with its locks but for the password lock, which belongs to the user name
 * @param registeredAt when it came to be
 * @param lastLoginAt when the last complete login was; null before the first
 * @param useEnd when use ended; null while it goes on
 */
public record Account(
        AccountId id,
        Kvnr kvnr,
        UserName userName,
        PasswordHash passwordHash,
        EmailAddress email,
        MobileNumber mobileNumber,
        AccountStatus status,
        Instant registeredAt,
        @Nullable Instant lastLoginAt,
        @Nullable UseEnd useEnd) {
    /** Whether it is to be used: from the end of its last day on it is as good as closed, even before that is carried out. */
    @Rule(RuleId.END_2)
    public boolean isOpen(Instant now, TerminationRules rules) {
        return useEnd == null || now.isBefore(useEnd.closesAt(rules));
    }

    /** The same with another address for mails. */
    public Account with(EmailAddress address) {
        return new Account(
                id, kvnr, userName, passwordHash, address, mobileNumber, status, registeredAt, lastLoginAt, useEnd);
    }

    /** The same with another number. */
    public Account with(MobileNumber number) {
        return new Account(id, kvnr, userName, passwordHash, email, number, status, registeredAt, lastLoginAt, useEnd);
    }
}
