package de.aok.meineaok.login.persistence;

import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.notification.application.Channel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** What logins left behind in the database. Rows that somebody has locked are passed over: they are in use, or being removed. */
public final class JpaLoginTraces implements LoginTraces {
    private final EntityManager entities;

    public JpaLoginTraces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int removeAttempts(Instant startedBefore, int atMost) {
        return remove("""
                delete from login_attempt where token_key in (
                    select token_key from login_attempt where started_at < ?1
                    limit ?2 for update skip locked)""", startedBefore, atMost);
    }

    @Override
    public int removeSessions(Instant lastUsedBefore, int atMost) {
        // What was last used before an instant was started before it: that is what the index knows.
        return remove("""
                delete from session where token_key in (
                    select token_key from session where started_at < ?1 and last_used_at < ?1
                    limit ?2 for update skip locked)""", lastUsedBefore, atMost);
    }

    @Override
    public int removeCountsOfUnknownNames(Instant lastAttemptBefore, int atMost) {
        return remove("""
                delete from password_guard where name_key in (
                    select name_key from password_guard where account_id is null and last_attempt_at < ?1
                    limit ?2 for update skip locked)""", lastAttemptBefore, atMost);
    }

    @Override
    public int removeChainsOfUnknownNames(Instant lastEntryBefore, int atMost) {
        Number removed = (Number) entities.createNativeQuery("""
                        with ends as (
                            delete from audit_end where account_id in (
                                select n.account_id from audit_end n
                                where not n.account_known and n.last_at < ?1
                                  and not exists (
                                      select from audit_entry e
                                      where e.account_id = n.account_id and e.happened_at >= ?1)
                                limit ?2 for update skip locked)
                            returning account_id),
                            entries as (
                                delete from audit_entry where account_id in (select account_id from ends))
                        select count(*) from ends""")
                .setParameter(1, Timestamp.from(lastEntryBefore))
                .setParameter(2, atMost)
                .getSingleResult();
        return removed.intValue();
    }

    @Override
    public int removeMtanCounts(LocalDate before, int atMost) {
        return entities.createNativeQuery("""
                        delete from mtan_quota where (number_key, day) in (
                            select number_key, day from mtan_quota where day < ?1
                            limit ?2 for update skip locked)""")
                .setParameter(1, Date.valueOf(before))
                .setParameter(2, atMost)
                .executeUpdate();
    }

    @Override
    public int removeCommissions(Channel channel, Instant settledBefore, int atMost) {
        int removed = entities.createNativeQuery("""
                        delete from commission where id in (
                            select c.id from commission c
                            where c.channel = ?1 and coalesce(c.delivered_at, c.expired_at, c.seen_to_at) < ?2
                              and not exists (select from activation_code a where a.letter_id = c.id)
                            limit ?3 for update skip locked)""")
                .setParameter(1, channel.name())
                .setParameter(2, Timestamp.from(settledBefore))
                .setParameter(3, atMost)
                .executeUpdate();
        if (channel == Channel.LETTER) {
            remove("""
                    delete from letter_batch where id in (
                        select b.id from letter_batch b
                        where b.handed_over_at < ?1 and not exists (select from commission c where c.batch_id = b.id)
                        limit ?2 for update skip locked)""", settledBefore, atMost);
        }
        return removed;
    }

    private int remove(String sql, Instant before, int atMost) {
        Query query = entities.createNativeQuery(sql);
        return query.setParameter(1, Timestamp.from(before))
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
