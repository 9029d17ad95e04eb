package de.aok.meineaok.login.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.DeletionCount;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemoveLoginTracesTest {
    private final TestPortal portal = new TestPortal();

    @Test
    void what_a_login_left_behind_goes_when_its_90th_day_is_over() {
        portal.activateAnne();
        portal.logIn();
        deliverAll();
        portal.pass(Duration.ofDays(90));

        assertThat(portal.removeLoginTraces.removeAll()).as("on the 90th day").isZero();

        portal.pass(Duration.ofDays(1));
        int attempts = 2;
        int sessions = 2;
        int mtanDays = 1;
        int messages = 3;
        assertThat(portal.removeLoginTraces.removeAll()).isEqualTo(attempts + sessions + mtanDays + messages);
        assertThat(portal.database.logins).isEmpty();
        assertThat(portal.database.sessions).isEmpty();
        assertThat(portal.database.mtans).isEmpty();
        assertThat(portal.removeLoginTraces.removeAll()).as("again").isZero();
    }

    @Test
    @Rule(RuleId.RET_4)
    void what_goes_is_counted_in_the_protocol() {
        portal.activateAnne();
        deliverAll();
        portal.pass(Duration.ofDays(91));
        LocalDate today = LegalCalendar.dayOf(portal.instant());

        int removed = portal.removeLoginTraces.removeAll();

        List<DeletionCount> counts = portal.showDeletionProtocol.show(today, today);
        assertThat(counts).extracting(DeletionCount::kept).containsOnly(RetentionClass.TECHNICAL_LOGIN_DATA);
        assertThat(counts)
                .contains(
                        new DeletionCount(today, RetentionClass.TECHNICAL_LOGIN_DATA, "login-attempt", 1, 0),
                        new DeletionCount(today, RetentionClass.TECHNICAL_LOGIN_DATA, "session", 1, 0));
        assertThat(counts.stream().mapToLong(DeletionCount::deleted).sum()).isEqualTo(removed);
    }

    @Test
    @Rule({RuleId.RET_1, RuleId.DAT_3, RuleId.MTN_3})
    void what_was_never_confirmed_goes_on_the_91st_day() {
        portal.activateAnne();
        AccountId anne = portal.anne().id();
        portal.changeContact.name(anne, "new@example.org");
        portal.changeMobileNumber.name(anne, "+4917012345678");
        portal.pass(Duration.ofDays(90));
        portal.removeLoginTraces.removeAll();
        assertThat(unconfirmed(anne)).isEqualTo(2);

        portal.pass(Duration.ofDays(1));
        portal.removeLoginTraces.removeAll();

        assertThat(unconfirmed(anne)).isZero();
        LocalDate today = LegalCalendar.dayOf(portal.instant());
        assertThat(portal.showDeletionProtocol.show(today, today))
                .contains(
                        new DeletionCount(today, RetentionClass.TECHNICAL_LOGIN_DATA, "unconfirmed-change", 1, 0),
                        new DeletionCount(today, RetentionClass.TECHNICAL_LOGIN_DATA, "number-change", 1, 0));
    }

    private long unconfirmed(AccountId account) {
        return portal.database.required(() -> Stream.of(
                        portal.database.unconfirmedChanges().find(account, UnconfirmedChange.Kind.EMAIL),
                        portal.database.numberChanges().find(account))
                .filter(Optional::isPresent)
                .count());
    }

    @Test
    void a_session_counts_from_its_last_use() {
        String session = portal.activateAnne();
        portal.pass(Duration.ofMinutes(14));
        assertThat(portal.useSession.use(session)).isPresent();
        portal.pass(Duration.ofDays(91).minusMinutes(14).minusHours(11).minusSeconds(1));
        assertThat(portal.instant()).isEqualTo("2027-02-22T22:59:59Z");

        portal.removeLoginTraces.removeAll();
        assertThat(portal.database.sessions)
                .as("the 90th day in Berlin is not over")
                .hasSize(1);

        portal.pass(Duration.ofSeconds(1));
        portal.removeLoginTraces.removeAll();
        assertThat(portal.database.sessions).isEmpty();
    }

    @Test
    @Rule(RuleId.LOG_2)
    void the_lock_of_a_name_that_nobody_has_goes_and_that_of_an_account_stays() {
        portal.activateAnne();
        for (int i = 0; i < 5; i++) {
            enterWrongPassword(TestPortal.USER_NAME);
            enterWrongPassword("nobody");
        }
        portal.pass(Duration.ofDays(50));
        enterWrongPassword("nobody2");
        portal.pass(Duration.ofDays(41));

        portal.removeLoginTraces.removeAll();

        assertThat(portal.database.guards).containsOnlyKeys(nameKey(TestPortal.USER_NAME), nameKey("nobody2"));
        assertThat(enterWrongPassword(TestPortal.USER_NAME)).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(enterWrongPassword("nobody")).isEqualTo(PasswordOutcome.Wrong.WRONG);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.SEC_3})
    void what_the_trail_tells_of_a_name_that_nobody_has_goes_and_that_of_an_account_stays() {
        portal.activateAnne();
        enterWrongPassword("nobody");
        portal.pass(Duration.ofDays(50));
        enterWrongPassword("nobody2");
        portal.pass(Duration.ofDays(41));

        portal.removeLoginTraces.removeAll();

        assertThat(portal.database.audit.accounts())
                .containsExactlyInAnyOrder(
                        portal.anne().id(), nameKey("nobody2").pseudonym());
    }

    @Test
    @Rule(RuleId.LOG_2)
    void a_name_whose_account_was_removed_is_one_that_nobody_has() {
        portal.registerAnne();
        enterWrongPassword(TestPortal.USER_NAME);
        portal.pass(Duration.ofDays(21 + 90 + 1));
        assertThat(portal.removeNeverActivated.removeAll()).isEqualTo(1);

        portal.removeLoginTraces.removeAll();

        assertThat(portal.database.guards).isEmpty();
    }

    @Test
    @Rule(RuleId.ACT_8)
    void a_letter_stays_while_its_code_is_kept_and_tells_when_it_was_handed_over() {
        portal.registerAnne();
        deliverAll();
        portal.pass(Duration.ofDays(91));

        assertThat(portal.removeLoginTraces.removeAll())
                .as("the mail with the user name")
                .isEqualTo(1);

        assertThat(portal.database.commissioned(Commission.ActivationLetter.class))
                .hasSize(1);
        String loginId = portal.startLogin();
        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isInstanceOfSatisfying(
                        StepOutcome.ActivationCodeDue.class,
                        due -> assertThat(due.letterHandedOverAt()).isEqualTo(TestPortal.START));
    }

    @Test
    void what_still_waits_to_be_sent_stays_however_old() {
        portal.registerAnne();
        portal.pass(Duration.ofDays(1000));

        portal.removeLoginTraces.removeAll();

        assertThat(portal.database.commissioned(Commission.class)).hasSize(2);
    }

    @Test
    void each_500_are_removed_in_a_transaction_of_their_own() {
        List<Integer> transactions = new ArrayList<>();
        CountedTraces traces = new CountedTraces(new ArrayDeque<>(List.of(500, 500, 3)));
        Transactions counting = new Transactions() {
            @Override
            public <T extends @Nullable Object> T required(Supplier<T> work) {
                T removed = portal.database.required(work);
                if (removed instanceof Integer count && count > 0) {
                    transactions.add(count);
                }
                return removed;
            }
        };

        RemoveLoginTraces removeLoginTraces = new RemoveLoginTraces(
                RetentionRules.aokNiedersachsen(),
                traces,
                portal.database.unconfirmedChanges(),
                portal.database.numberChanges(),
                portal.database.records,
                counting,
                portal);
        int removed = removeLoginTraces.removeAll();

        assertThat(removed).isEqualTo(1003);
        assertThat(transactions).containsExactly(500, 500, 3);
    }

    private PasswordOutcome enterWrongPassword(String userName) {
        return portal.enterPassword.enter(new EnterPassword.Command(userName, Password.of("falsch"), null));
    }

    private NameKey nameKey(String userName) {
        return NameKey.of(userName, portal.keyedHashing);
    }

    private void deliverAll() {
        for (Channel channel : Channel.values()) {
            portal.database.deliver(channel, portal.instant());
        }
    }

    /** Has so many attempts to remove, transaction by transaction, and nothing else. */
    private record CountedTraces(Deque<Integer> attempts) implements LoginTraces {
        @Override
        public int removeAttempts(Instant startedBefore, int atMost) {
            assertThat(atMost).isEqualTo(500);
            return attempts.remove();
        }

        @Override
        public int removeSessions(Instant lastUsedBefore, int atMost) {
            return 0;
        }

        @Override
        public int removeCountsOfUnknownNames(Instant lastAttemptBefore, int atMost) {
            return 0;
        }

        @Override
        public int removeChainsOfUnknownNames(Instant lastEntryBefore, int atMost) {
            return 0;
        }

        @Override
        public int removeMtanCounts(LocalDate before, int atMost) {
            return 0;
        }

        @Override
        public int removeCommissions(Channel channel, Instant settledBefore, int atMost) {
            return 0;
        }
    }
}
