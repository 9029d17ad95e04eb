package de.aok.meineaok.login.persistence;

import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.persistence.Deletion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** What logins left behind in the database. */
public final class JpaLoginTraces implements LoginTraces {
    private static final String ATTEMPTS = Deletion.of("login_attempt", "started_at < ?2");

    // What was last used before an instant was started before it: that is what the index knows.
    private static final String SESSIONS = Deletion.of("session", "started_at < ?2 and last_used_at < ?2");

    private static final String COUNTS = Deletion.of("password_guard", "account_id is null and last_attempt_at < ?2");

    private static final String CHAINS = """
            with ends as (
                    %s returning account_id),
                entries as (
                    delete from audit_entry where account_id in (select account_id from ends))
            select count(*) from ends""".formatted(Deletion.of("audit_end", """
                    not account_known and last_at < ?2
                    and not exists (
                        select from audit_entry e where e.account_id = due.account_id and e.happened_at >= ?2)"""));

    private static final String MTAN_COUNTS = Deletion.of("mtan_quota", "day < ?2");

    private static final String COMMISSIONS = Deletion.of("commission", """
                    channel = ?3 and coalesce(delivered_at, expired_at, seen_to_at) < ?2
                    and not exists (select from activation_code a where a.letter_id = due.id)""");

    private static final String BATCHES = Deletion.of("letter_batch", """
                    handed_over_at < ?2 and not exists (select from commission c where c.batch_id = due.id)""");

    private final EntityManager entities;

    public JpaLoginTraces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int removeAttempts(Instant startedBefore, int atMost) {
        return upTo(atMost, ATTEMPTS, Timestamp.from(startedBefore)).executeUpdate();
    }

    @Override
    public int removeSessions(Instant lastUsedBefore, int atMost) {
        return upTo(atMost, SESSIONS, Timestamp.from(lastUsedBefore)).executeUpdate();
    }

    @Override
    public int removeCountsOfUnknownNames(Instant lastAttemptBefore, int atMost) {
        return upTo(atMost, COUNTS, Timestamp.from(lastAttemptBefore)).executeUpdate();
    }

    @Override
    public int removeChainsOfUnknownNames(Instant lastEntryBefore, int atMost) {
        return ((Number) upTo(atMost, CHAINS, Timestamp.from(lastEntryBefore)).getSingleResult()).intValue();
    }

    @Override
    public int removeMtanCounts(LocalDate before, int atMost) {
        return upTo(atMost, MTAN_COUNTS, Date.valueOf(before)).executeUpdate();
    }

    @Override
    public int removeCommissions(Channel channel, Instant settledBefore, int atMost) {
        int removed = upTo(atMost, COMMISSIONS, Timestamp.from(settledBefore))
                .setParameter(3, channel.name())
                .executeUpdate();
        if (channel == Channel.LETTER) {
            upTo(atMost, BATCHES, Timestamp.from(settledBefore)).executeUpdate();
        }
        return removed;
    }

    private Query upTo(int atMost, String deletion, Object before) {
        return Deletion.upTo(atMost, deletion, before, entities);
    }
}
