package de.aok.meineaok.recovery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.port.SecurityQuestions.Kept;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaSecurityQuestionsTest {
    private static final PasswordHash ANSWER = TestAccounts.hash("YW5zd2Vy");

    private final TestDatabase database = TestDatabase.shared();
    private final JpaSecurityQuestions questions = new JpaSecurityQuestions(database.entities());
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        account = TestAccounts.only(database);
    }

    @Test
    @Rule(RuleId.RCV_5)
    void keeps_question_and_answer() {
        assertThat(questions.find(account)).isEmpty();

        database.required(() -> questions.set(account, SecurityQuestion.FIRST_CAR, ANSWER));

        assertThat(questions.find(account)).contains(new Kept(SecurityQuestion.FIRST_CAR, ANSWER, DailyTries.none()));
    }

    @Test
    @Rule(RuleId.RCV_2)
    void a_new_question_leaves_the_tries_of_the_day() {
        DailyTries tries = new DailyTries(LocalDate.of(2026, 11, 24), 3);
        PasswordHash other = TestAccounts.hash("b3RoZXI");
        database.required(() -> questions.set(account, SecurityQuestion.FIRST_CAR, ANSWER));
        database.required(() -> questions.saveTries(account, tries));

        database.required(() -> questions.set(account, SecurityQuestion.FIRST_PET, other));

        assertThat(questions.find(account)).contains(new Kept(SecurityQuestion.FIRST_PET, other, tries));
    }
}
