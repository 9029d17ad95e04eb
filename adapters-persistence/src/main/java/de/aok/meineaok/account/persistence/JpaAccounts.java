package de.aok.meineaok.account.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.termination.UseEnd;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts in the database, whose unique constraints keep REG-4 and USR-2. */
public final class JpaAccounts implements Accounts {
    /** Before all others in the order of the database. */
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;

    public JpaAccounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Addition add(Account account, List<Consent> consents, Instant now) {
        int added = entities.createNativeQuery("""
                        insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number,
                                             state, registered_at, older_than_audit_trail)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, false)
                        on conflict do nothing""")
                .setParameter(1, account.id().toString())
                .setParameter(2, account.kvnr().value())
                .setParameter(3, account.userName().value())
                .setParameter(4, account.userName().folded())
                .setParameter(5, account.passwordHash().encoded())
                .setParameter(6, account.email().value())
                .setParameter(7, account.mobileNumber().value())
                .setParameter(8, account.status().state().name())
                .setParameter(9, Timestamp.from(account.registeredAt()))
                .executeUpdate();
        if (added == 0) {
            return isRegistered(account.kvnr()) ? Addition.PERSON_HAS_ACCOUNT : Addition.USER_NAME_TAKEN;
        }
        for (Consent consent : consents) {
            entities.createNativeQuery("""
                            insert into consent (account_id, document, version, given_at)
                            values (cast(?1 as uuid), ?2, ?3, ?4)""")
                    .setParameter(1, account.id().toString())
                    .setParameter(2, consent.document().name())
                    .setParameter(3, consent.version())
                    .setParameter(4, Timestamp.from(consent.givenAt()))
                    .executeUpdate();
        }
        return Addition.ADDED;
    }

    @Override
    public boolean isRegistered(Kvnr kvnr) {
        return idOf(kvnr).isPresent();
    }

    @Override
    public boolean isTaken(UserName userName) {
        return entities.createNamedQuery("AccountRow.countByName", Long.class)
                        .setParameter("name", userName.folded())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id.value()))
                .filter(row -> !row.isClosed())
                .map(AccountRow::toAccount);
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        return byName("AccountRow.byName", AccountRow.class, userName).map(AccountRow::toAccount);
    }

    private <T> Optional<T> byName(String query, Class<T> type, String userName) {
        if (userName.indexOf('\0') >= 0) {
            // PostgreSQL takes no text with this character, not even to say that nobody has such a name.
            return Optional.empty();
        }
        return entities.createNamedQuery(query, type)
                .setParameter("name", userName.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    // Here and below no row is loaded: once loaded, it would stay as it was then until the transaction ends.
    @Override
    public Optional<AccountId> idOf(String userName) {
        return byName("AccountRow.idByName", UUID.class, userName).map(AccountId::new);
    }

    @Override
    public Optional<AccountId> idOf(Kvnr kvnr) {
        return entities.createNamedQuery("AccountRow.idByKvnr", UUID.class)
                .setParameter("kvnr", kvnr.value())
                .getResultStream()
                .findFirst()
                .map(AccountId::new);
    }

    @Override
    public Optional<UserName> userNameOf(AccountId id) {
        return entities.createNamedQuery("AccountRow.userName", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(UserName::of);
    }

    @Override
    public void changeStatus(AccountId id, AccountStatus status, @Nullable UseEnd useEnd, Instant now) {
        row(id).change(status, useEnd, now);
    }

    @Override
    public void close(AccountId id, Instant now) {
        row(id).close(now);
        // Each part of the statement is carried out, whether or not another reads it.
        entities.createNativeQuery("""
                        with closed as (select cast(?1 as uuid) as id),
                            codes as (
                                delete from activation_code where account_id = (select id from closed)),
                            history as (
                                delete from password_history where account_id = (select id from closed)),
                            one_time as (
                                delete from one_time_password where account_id = (select id from closed)),
                            questions as (
                                delete from security_question where account_id = (select id from closed)),
                            numbers as (
                                delete from number_change where account_id = (select id from closed)),
                            unconfirmed as (
                                delete from unconfirmed_change where account_id = (select id from closed)),
                            logins as (
                                delete from login_attempt where account_id = (select id from closed)),
                            sessions as (
                                delete from session where account_id = (select id from closed))
                        delete from contact_task
                        where account_id = (select id from closed) and done_at is null""").setParameter(1, id.toString()).executeUpdate();
    }

    @Override
    public void rehash(AccountId id, PasswordHash hash) {
        row(id).rehash(hash);
    }

    @Override
    public void changeMobileNumber(AccountId id, MobileNumber number) {
        row(id).changeMobileNumber(number);
    }

    @Override
    public void changeEmail(AccountId id, EmailAddress email) {
        row(id).changeEmail(email);
    }

    @Override
    public void loggedIn(AccountId id, Instant now) {
        row(id).loggedIn(now);
    }

    @Override
    public int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost) {
        // The name first, as everybody does who changes an account; one that somebody is just at is passed over. To
        // some accounts of old no name is linked.
        List<?> due = entities.createNativeQuery("""
                        with due as (
                                select a.id from account a
                                where a.state = 'WAITING_FOR_ACTIVATION'
                                  and not exists (
                                      select from activation_code c where c.account_id = a.id and c.issued_at >= ?1)
                                limit ?2),
                            held as (
                                select g.account_id from password_guard g join due on due.id = g.account_id
                                for update of g skip locked)
                        select id from due
                        where id in (select account_id from held)
                           or not exists (select from password_guard g where g.account_id = due.id)""")
                .setParameter(1, Timestamp.from(lastCodeIssuedBefore))
                .setParameter(2, atMost)
                .getResultList();
        if (due.isEmpty()) {
            return 0;
        }
        // Asked again, since a code may have been issued until the name was locked. What belongs to an account goes
        // with it by the
        // foreign keys' cascade.
        return entities.createNativeQuery("""
                        delete from account a
                        where a.id = any (cast(string_to_array(?1, ',') as uuid[]))
                          and not exists (
                              select from activation_code c where c.account_id = a.id and c.issued_at >= ?2)""")
                .setParameter(1, due.stream().map(Object::toString).collect(Collectors.joining(",")))
                .setParameter(2, Timestamp.from(lastCodeIssuedBefore))
                .executeUpdate();
    }

    @Override
    public List<AccountId> whoseUseEnded(LocalDate onOrBefore, @Nullable AccountId after, int atMost) {
        return ids(entities.createNativeQuery("""
                        select id from account
                        where use_ended_on <= ?1 and state <> 'CLOSED' and id > cast(?2 as uuid)
                        order by id
                        limit ?3""")
                .setParameter(1, Date.valueOf(onOrBefore))
                .setParameter(2, behind(after))
                .setParameter(3, atMost));
    }

    @Override
    public List<AccountId> whoseInsuranceChanged(Ik insurer, LocalDate today, @Nullable AccountId after, int atMost) {
        // Of a person who is not on file nothing is known, and so nothing has changed.
        return ids(entities.createNativeQuery("""
                        select a.id from account a join insured_person p on p.kvnr = a.kvnr
                          cross join lateral (
                              select coalesce(bool_or(coalesce(i.starts_on, '-infinity') <= ?3
                                                      and coalesce(i.ends_on, 'infinity') >= ?4), false) as covered,
                                     max(i.ends_on) filter (where i.ends_on < ?4) as ended_on
                              from insurance i where i.kvnr = a.kvnr and i.payor_ik = ?2) as here
                        where a.id > cast(?1 as uuid)
                          and a.state <> 'CLOSED'
                          and ((a.state = 'INSURANCE_ENDED') = (here.covered and not p.deceased)
                            or a.state = 'INSURANCE_ENDED' and not here.covered and here.ended_on < a.use_ended_on)
                        order by a.id
                        limit ?5""")
                .setParameter(1, behind(after))
                .setParameter(2, insurer.value())
                .setParameter(3, Date.valueOf(today))
                .setParameter(4, Date.valueOf(today))
                .setParameter(5, atMost));
    }

    private static String behind(@Nullable AccountId after) {
        return after == null ? FIRST.toString() : after.toString();
    }

    private static List<AccountId> ids(Query query) {
        List<AccountId> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add(new AccountId((UUID) id));
        }
        return ids;
    }

    private AccountRow row(AccountId id) {
        return entities.getReference(AccountRow.class, id.value());
    }
}
