package de.aok.meineaok.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.access.persistence.JpaSessions;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.activation.persistence.JpaActivationCodes;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.persistence.JpaPasswords;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.locking.persistence.JpaContactTasks;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.login.persistence.JpaLoginAttempts;
import de.aok.meineaok.login.persistence.JpaOneTimePasswords;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.persistence.JpaNumberChanges;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.persistence.JpaSecurityQuestions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.ClosedAccountsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(RuleId.END_3)
class ClosedAccountsTest extends ClosedAccountsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestDatabase database = TestDatabase.emptied("account");
    private final EntityManager entities = database.entities();
    private final JpaAccounts accounts = new JpaAccounts(entities);
    private final JpaContactTasks tasks = new JpaContactTasks(entities);
    private final JpaLoginAttempts logins = new JpaLoginAttempts(entities);
    private final JpaSessions sessions = new JpaSessions(entities);
    private final Account account = TestAccounts.account("A000500015", "Mueller7");

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected LoginAttempts loginAttempts() {
        return logins;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected ContactTasks contactTasks() {
        return tasks;
    }

    @Test
    void have_no_secrets_and_nothing_that_belonged_to_them_left() {
        register();
        doWithin(this::addBelongings);
        for (String table : BELONGINGS) {
            assertThat(count(table)).as(table).isPositive();
        }

        close();

        for (String table : BELONGINGS) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(
                        database.single(
                                "select num_nonnulls(password_hash, email, mobile_number) from account where closed_at is not null"))
                .isEqualTo(0);
    }

    @Test
    @Rule(RuleId.REG_5)
    void keep_consents_and_what_the_hotline_did() {
        register();
        ContactTask done = task();
        database.required(() -> {
            tasks.add(done);
            tasks.add(task());
        });
        database.required(() -> tasks.done(done.id(), NOW));

        close();

        assertThat(count("consent")).isEqualTo(2);
        assertThat(count("contact_task")).as("the one that was done").isEqualTo(1);
    }

    private static final List<String> BELONGINGS = List.of(
            "activation_code",
            "password_history",
            "security_question",
            "one_time_password",
            "number_change",
            "login_attempt",
            "session");

    private void addBelongings() {
        KnownKeyHashing hashing = new KnownKeyHashing();
        CommissionId letter = new CommissionId(UUID.randomUUID());
        new JpaOutbox(entities, new PlainSealing())
                .add(
                        letter,
                        null,
                        new Commission.SecurityNotice(
                                new EmailAddress("a@example.org"), Commission.SecurityNotice.Event.LOCKED, NOW),
                        NOW);
        new JpaActivationCodes(entities)
                .issue(new ActivationCodes.Kept(
                        UUID.randomUUID(),
                        account.id(),
                        TestAccounts.HASH,
                        letter,
                        IssuedActivationCode.issuedAt(NOW)));
        new JpaPasswords(entities)
                .change(
                        account.id(),
                        new PasswordHistory(List.of(TestAccounts.hash("bmV3"), account.passwordHash())),
                        TODAY);
        new JpaSecurityQuestions(entities).set(account.id(), SecurityQuestion.FIRST_PET, TestAccounts.HASH);
        new JpaOneTimePasswords(entities)
                .issue(
                        account.id(),
                        new OneTimePasswords.Kept(
                                TestAccounts.HASH, new IssuedOneTimePassword(NOW, IssuedOneTimePassword.Way.LETTER)));
        new JpaNumberChanges(entities)
                .save(account.id(), new NumberChange(new MobileNumber("+4915112345679"), TODAY, MtanChallenge.none()));
        logins.add(TokenKey.of("t1", hashing), LoginAttempt.start(account.id(), false, NOW));
        sessions.add(
                TokenKey.of("t2", hashing),
                NameKey.of("Mueller7", hashing),
                Session.start(account.id(), NOW, new LastLogin(null, 0)));
    }

    private ContactTask task() {
        return new ContactTask(UUID.randomUUID(), account.id(), "many-addresses", NOW);
    }

    private void register() {
        assertThat(within(() -> accounts.add(account, TestAccounts.CONSENTS, NOW)))
                .isEqualTo(Addition.ADDED);
    }

    private void close() {
        database.required(() -> accounts.close(account.id(), NOW));
    }

    private long count(String table) {
        return (Long) database.single("select count(*) from " + table + " where account_id = '" + account.id() + "'");
    }
}
