package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.recovery.application.port.SecurityQuestions.Kept;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link SecurityQuestions} promise. */
public abstract class SecurityQuestionsContract extends AccountKeepingContract {
    private static final PasswordHash ANSWER = hash("YW5zd2Vy");
    private static final PasswordHash OTHER = hash("b3RoZXI");

    /** The questions of the {@link #accounts()}. */
    protected abstract SecurityQuestions securityQuestions();

    @Test
    @Rule(RuleId.RCV_5)
    void keeps_question_and_answer_of_an_account() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        assertThat(find(account)).isEmpty();

        set(account, SecurityQuestion.FIRST_CAR, ANSWER);

        assertThat(find(account)).contains(new Kept(SecurityQuestion.FIRST_CAR, ANSWER, DailyTries.none()));
        assertThat(find(other)).isEmpty();
    }

    @Test
    @Rule(RuleId.RCV_2)
    void keeps_the_tries_of_the_day() {
        AccountId account = newAccount(0);
        set(account, SecurityQuestion.FIRST_CAR, ANSWER);

        for (DailyTries tries : new DailyTries[] {tries(24, 1), tries(24, 2), tries(25, 1)}) {
            doWithin(() -> securityQuestions().saveTries(account, tries));

            assertThat(find(account)).contains(new Kept(SecurityQuestion.FIRST_CAR, ANSWER, tries));
        }
    }

    @Test
    @Rule(RuleId.RCV_2)
    void a_new_question_leaves_the_tries_of_the_day() {
        AccountId account = newAccount(0);
        DailyTries tries = tries(24, 3);
        set(account, SecurityQuestion.FIRST_CAR, ANSWER);
        doWithin(() -> securityQuestions().saveTries(account, tries));

        set(account, SecurityQuestion.FIRST_PET, OTHER);

        assertThat(find(account)).contains(new Kept(SecurityQuestion.FIRST_PET, OTHER, tries));
    }

    @Test
    @Rule(RuleId.END_3)
    void go_with_their_account_when_it_is_closed() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        set(account, SecurityQuestion.FIRST_CAR, ANSWER);
        set(other, SecurityQuestion.FIRST_CAR, ANSWER);

        close(account);

        assertThat(find(account)).isEmpty();
        assertThat(find(other)).isPresent();
    }

    private void set(AccountId account, SecurityQuestion question, PasswordHash answer) {
        doWithin(() -> securityQuestions().set(account, question, answer));
    }

    private Optional<Kept> find(AccountId account) {
        return within(() -> securityQuestions().find(account));
    }

    private static DailyTries tries(int dayOfMonth, int wrong) {
        return new DailyTries(LocalDate.of(2026, 11, dayOfMonth), wrong);
    }
}
