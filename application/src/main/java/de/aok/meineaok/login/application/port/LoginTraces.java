package de.aok.meineaok.login.application.port;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What logins leave behind (technische Anmeldedaten), to be removed when it was not used for long enough. Each method removes what
 * it can have at once, passes over what somebody is just at, and returns how much it removed: less than {@code atMost} when no more
 * is to be had.
 */
public interface LoginTraces {

    int removeAttempts(Instant startedBefore, int atMost);

    int removeSessions(Instant lastUsedBefore, int atMost);

    /** The counts of names that no account has, with the locks that they bear; those of an account stay. */
    @Rule(RuleId.LOG_2)
    int removeCountsOfUnknownNames(Instant lastAttemptBefore, int atMost);

    /** What the audit trail tells of names that no account has, each whole; that of an account stays (RET-2). */
    @Rule(RuleId.LOG_2)
    int removeChainsOfUnknownNames(Instant lastEntryBefore, int atMost);

    /** How many mTANs each number got on the days before. */
    int removeMtanCounts(LocalDate before, int atMost);

    /**
     * What was handed over or became too late to send. A letter stays while its activation code is kept, since it tells when it was
     * handed to the post (ACT-8); its content is long gone.
     */
    int removeCommissions(Channel channel, Instant settledBefore, int atMost);
}
