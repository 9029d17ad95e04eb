package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.Outbox.Taken;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link LoginTraces} promise. What leaves the traces are the other ports, all over the same store. That they pass over what
 * somebody is just at, only those can show whose transactions run beside each other.
 */
public abstract class LoginTracesContract extends AccountKeepingContract {
    private static final Instant OLD = Instant.parse("2026-08-01T10:00:00Z");
    private static final Instant CUT = Instant.parse("2026-08-25T22:00:00Z");
    private static final Instant NEW = Instant.parse("2026-08-26T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final MobileNumber NUMBER = new MobileNumber("+4915112345678");
    private static final PasswordHash HASH = hash("aGFzaA");

    private final Account waiting = account("A000500015", "Name1");
    private final AccountId account = waiting.id();

    /** Over a store in which there is nothing yet. */
    protected abstract LoginTraces traces();

    protected abstract ActivationCodes codes();

    protected abstract LoginAttempts attempts();

    protected abstract Sessions sessions();

    protected abstract PasswordGuard guard();

    protected abstract AuditTrail trail();

    protected abstract MtanQuota quota();

    protected abstract Outbox outbox();

    @BeforeEach
    final void one_account() {
        added(waiting);
    }

    @Test
    void old_logins_go_and_no_more_at_once_than_asked_for() {
        doWithin(() -> {
            attempts().add(Keys.token("old1"), LoginAttempt.start(account, false, OLD));
            attempts().add(Keys.token("old2"), LoginAttempt.start(account, false, CUT.minusMillis(1)));
            attempts().add(Keys.token("new"), LoginAttempt.start(account, false, CUT));
        });

        assertThat(within(() -> traces().removeAttempts(CUT, 1))).isEqualTo(1);
        assertThat(within(() -> traces().removeAttempts(CUT, 5))).isEqualTo(1);
        assertThat(within(() -> traces().removeAttempts(CUT, 5))).isZero();
        assertThat(attemptsLeft("old1", "old2", "new")).containsExactly("new");
    }

    @Test
    void many_remove_at_once_and_each_counts_its_own() throws Exception {
        doWithin(() -> IntStream.range(0, 20)
                .forEach(i -> attempts().add(Keys.token("old" + i), LoginAttempt.start(account, false, OLD))));

        List<Integer> removed = atOnce(8, i -> traces().removeAttempts(CUT, 3));
        int left = within(() -> traces().removeAttempts(CUT, 50));

        assertThat(removed).allSatisfy(each -> assertThat(each).isBetween(0, 3));
        assertThat(removed.stream().mapToInt(Integer::intValue).sum() + left).isEqualTo(20);
    }

    @Test
    void what_was_rolled_back_removed_nothing() {
        doWithin(() -> attempts().add(Keys.token("old"), LoginAttempt.start(account, false, OLD)));

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    traces().removeAttempts(CUT, 5);
                    throw new IllegalStateException("the job failed");
                }));

        assertThat(attemptsLeft("old")).containsExactly("old");
    }

    @Test
    void sessions_go_by_their_last_use_and_no_more_at_once_than_asked_for() {
        Session session = Session.start(account, OLD, new LastLogin(null, 0));
        doWithin(() -> {
            sessions().add(Keys.token("unused1"), Keys.name("Name1"), session);
            sessions().add(Keys.token("unused2"), Keys.name("Name1"), session);
            sessions().add(Keys.token("used"), Keys.name("Name1"), session.used(NEW));
        });

        assertThat(within(() -> traces().removeSessions(CUT, 1))).isEqualTo(1);
        assertThat(within(() -> traces().removeSessions(CUT, 5))).isEqualTo(1);
        assertThat(within(() -> traces().removeSessions(CUT, 5))).isZero();
        assertThat(within(() -> sessions().find(Keys.token("unused1")))).isEmpty();
        assertThat(within(() -> sessions().find(Keys.token("used")))).isPresent();
    }

    @Test
    @Rule(RuleId.LOG_2)
    void counts_and_locks_of_unknown_names_go_and_those_of_an_account_stay() {
        PasswordAttempts locked = new PasswordAttempts(5, DailyTries.none(), 5, OLD);
        doWithin(() -> guard().reset(Keys.name("Name1"), account, OLD));
        save("Name1", locked, OLD);
        save("nobody1", locked, OLD);
        save("nobody2", locked, CUT.minusMillis(1));
        save("nobody3", locked, CUT);

        assertThat(within(() -> traces().removeCountsOfUnknownNames(CUT, 1))).isEqualTo(1);
        assertThat(within(() -> traces().removeCountsOfUnknownNames(CUT, 5))).isEqualTo(1);
        assertThat(within(() -> traces().removeCountsOfUnknownNames(CUT, 5))).isZero();
        assertThat(peek("Name1")).isEqualTo(locked);
        assertThat(peek("nobody1")).isEqualTo(PasswordAttempts.none());
        assertThat(peek("nobody2")).isEqualTo(PasswordAttempts.none());
        assertThat(peek("nobody3")).isEqualTo(locked);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.END_3})
    void what_a_closed_account_left_behind_stays() {
        PasswordAttempts locked = new PasswordAttempts(5, DailyTries.none(), 5, OLD);
        doWithin(() -> guard().reset(Keys.name("Name1"), account, OLD));
        save("Name1", locked, OLD);
        doWithin(() -> trail().append(account, wrongPassword(OLD)));

        close(account);

        assertThat(within(() -> traces().removeCountsOfUnknownNames(CUT, 5))).isZero();
        assertThat(within(() -> traces().removeChainsOfUnknownNames(CUT, 5))).isZero();
        assertThat(peek("Name1")).isEqualTo(locked);
        assertThat(entries(account)).isEqualTo(1);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.REG_9})
    void the_name_of_a_removed_account_is_one_that_nobody_has() {
        doWithin(() -> guard().reset(Keys.name("Name1"), account, OLD));
        assertThat(within(() -> traces().removeCountsOfUnknownNames(CUT, 5))).isZero();

        doWithin(() -> accounts().removeNeverActivated(NEW, 5));

        assertThat(within(() -> traces().removeCountsOfUnknownNames(CUT, 5))).isEqualTo(1);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.SEC_3})
    void chains_of_unknown_names_go_whole_and_those_of_an_account_stay() {
        AccountId old = Keys.name("nobody1").pseudonym();
        AccountId older = Keys.name("nobody2").pseudonym();
        AccountId inUse = Keys.name("nobody3").pseudonym();
        doWithin(() -> {
            for (AccountId subject : List.of(account, old, older, inUse)) {
                trail().append(subject, wrongPassword(OLD));
                trail().append(subject, wrongPassword(CUT.minusMillis(1)));
            }
            trail().append(inUse, wrongPassword(CUT));
        });

        assertThat(within(() -> traces().removeChainsOfUnknownNames(CUT, 1))).isEqualTo(1);
        assertThat(within(() -> traces().removeChainsOfUnknownNames(CUT, 5))).isEqualTo(1);
        assertThat(within(() -> traces().removeChainsOfUnknownNames(CUT, 5))).isZero();
        assertThat(entries(account)).isEqualTo(2);
        assertThat(entries(old)).isZero();
        assertThat(entries(older)).isZero();
        assertThat(entries(inUse)).isEqualTo(3);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.SEC_3})
    void a_chain_begins_anew_once_it_went() {
        AccountId nobody = Keys.name("nobody").pseudonym();
        doWithin(() -> trail().append(nobody, wrongPassword(OLD)));
        doWithin(() -> traces().removeChainsOfUnknownNames(CUT, 5));

        doWithin(() -> trail().append(nobody, wrongPassword(NEW)));

        assertThat(within(() -> trail().latest(nobody, Long.MAX_VALUE, 5)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.number()).isEqualTo(1);
                    assertThat(entry.previous()).isEmpty();
                });
    }

    @Test
    void counts_of_mtans_go_by_their_day() {
        LocalDate day = LocalDate.of(2026, 8, 26);
        doWithin(() -> {
            quota().take(NUMBER, day.minusDays(2), 1);
            quota().take(NUMBER, day.minusDays(1), 1);
            quota().take(NUMBER, day, 1);
        });

        assertThat(within(() -> traces().removeMtanCounts(day, 1))).isEqualTo(1);
        assertThat(within(() -> traces().removeMtanCounts(day, 5))).isEqualTo(1);
        assertThat(within(() -> traces().removeMtanCounts(day, 5))).isZero();
        assertThat(within(() -> quota().take(NUMBER, day.minusDays(1), 1))).isTrue();
        assertThat(within(() -> quota().take(NUMBER, day, 1))).isFalse();
    }

    @Test
    void commissions_go_when_they_were_settled_long_ago() {
        CommissionId expired = commission(sms(), OLD.minusSeconds(1));
        CommissionId delivered = commission(sms(), OLD);
        CommissionId deliveredLate = commission(sms(), OLD);
        CommissionId waiting = commission(sms(), NEW);
        doWithin(() -> {
            Taken taken = outbox().takeNext(Channel.SMS, OLD, LEASE).orElseThrow();
            assertThat(taken.id()).isEqualTo(expired);
            outbox().expired(taken, OLD);
            outbox().delivered(delivered, null, OLD);
            outbox().delivered(deliveredLate, null, CUT);
        });

        assertThat(within(() -> traces().removeCommissions(Channel.MAIL, CUT, 5)))
                .isZero();
        assertThat(within(() -> traces().removeCommissions(Channel.SMS, CUT, 1)))
                .isEqualTo(1);
        assertThat(within(() -> traces().removeCommissions(Channel.SMS, CUT, 5)))
                .isEqualTo(1);
        assertThat(within(() -> traces().removeCommissions(Channel.SMS, CUT, 5)))
                .isZero();
        assertThat(deliveredAt(delivered)).isEmpty();
        assertThat(deliveredAt(deliveredLate)).contains(CUT);
        assertThat(within(() -> outbox().takeNext(Channel.SMS, NEW, LEASE)))
                .map(Taken::id)
                .contains(waiting);
    }

    @Test
    @Rule(RuleId.ACT_8)
    void a_letter_stays_while_its_code_is_kept() {
        CommissionId letter = commission(letter(), OLD);
        doWithin(() -> {
            outbox().delivered(letter, null, OLD);
            codes().issue(new ActivationCodes.Kept(
                    UUID.randomUUID(), account, HASH, letter, IssuedActivationCode.issuedAt(OLD)));
        });

        assertThat(within(() -> traces().removeCommissions(Channel.LETTER, CUT, 5)))
                .isZero();
        assertThat(deliveredAt(letter)).contains(OLD);

        doWithin(() -> accounts().removeNeverActivated(NEW, 5));
        assertThat(within(() -> traces().removeCommissions(Channel.LETTER, CUT, 5)))
                .isEqualTo(1);
        assertThat(deliveredAt(letter)).isEmpty();
    }

    private List<String> attemptsLeft(String... tokens) {
        return Stream.of(tokens)
                .filter(token -> {
                    TokenKey key = Keys.token(token);
                    return within(() -> attempts().find(key)).isPresent();
                })
                .toList();
    }

    private void save(String userName, PasswordAttempts attempts, Instant at) {
        doWithin(() -> {
            guard().lock(Keys.name(userName), at);
            guard().save(Keys.name(userName), attempts);
        });
    }

    private PasswordAttempts peek(String userName) {
        return within(() -> guard().peek(Keys.name(userName)));
    }

    private int entries(AccountId whose) {
        return within(() -> trail().latest(whose, Long.MAX_VALUE, 10)).size();
    }

    private CommissionId commission(Commission commission, Instant at) {
        CommissionId id = new CommissionId(UUID.randomUUID());
        doWithin(() -> outbox().add(id, null, commission, at));
        return id;
    }

    private Optional<Instant> deliveredAt(CommissionId id) {
        return within(() -> outbox().deliveredAt(id));
    }

    private static Commission sms() {
        return new Commission.LoginMtan(NUMBER, Mtan.of("123456"), OLD);
    }

    private static Commission letter() {
        return new Commission.ActivationLetter(
                new PersonName("Groß-Müller", "Änne Luise"),
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow(),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 8, 22));
    }

    private static AuditRecord wrongPassword(Instant at) {
        return AuditRecord.of(at, AuditAction.PASSWORD_WRONG, Actor.insuredPerson());
    }
}
