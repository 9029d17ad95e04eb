package de.aok.meineaok.account.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept.
 *
 * @param id its identifier
 * @param kvnr whose it is
 * @param userName unique without regard to case
 * @param passwordHash what is kept of the password
 * @param email the person's ordinary address
 * @param mobileNumber where mTANs go
 * @param state where it stands in its life
 * @param lastLoginAt when the last complete login was; null before the first
 */
public record Account(
        AccountId id,
        Kvnr kvnr,
        UserName userName,
        PasswordHash passwordHash,
        EmailAddress email,
        MobileNumber mobileNumber,
        AccountState state,
        @Nullable Instant lastLoginAt) {}
