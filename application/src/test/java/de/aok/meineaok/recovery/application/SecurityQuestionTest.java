package de.aok.meineaok.recovery.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.recovery.RecoveryProblem;
import de.aok.meineaok.recovery.SecurityAnswer;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import org.junit.jupiter.api.Test;

class SecurityQuestionTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.RCV_2, RuleId.RCV_5})
    void question_and_answer_are_set_with_the_current_password_and_the_answer_is_kept_as_a_hash() {
        portal.activateAnne();

        assertThat(portal.setSecurityQuestion(TestPortal.PASSWORD, " MIN ka ")).isEmpty();

        assertThat(portal.database.questions.values()).singleElement().satisfies(kept -> {
            assertThat(kept.question()).isEqualTo(SecurityQuestion.FIRST_PET);
            assertThat(kept.answer().encoded()).startsWith("$argon2id$v1$").endsWith("$minka");
        });
        assertThat(portal.trail(AuditAction.SECURITY_QUESTION_CHANGED)).hasSize(1);
    }

    @Test
    @Rule({RuleId.RCV_5, RuleId.LOG_3})
    void a_wrong_current_password_counts_and_the_fifth_locks() {
        String session = portal.activateAnne();

        for (int i = 0; i < 5; i++) {
            assertThat(portal.setSecurityQuestion("wrong", "Minka"))
                    .extracting(Violation::problem)
                    .containsExactly(PasswordProblem.CURRENT_WRONG);
        }

        assertThat(portal.isInside(session)).isFalse();
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(portal.database.questions).isEmpty();
    }

    @Test
    @Rule(RuleId.RCV_5)
    void what_is_no_question_or_no_answer_is_refused_without_a_hash() {
        portal.activateAnne();
        int hashes = portal.hashing.hashes();

        assertThat(portal.setSecurityQuestion.set(new SetSecurityQuestion.Command(
                        portal.anne().id(), Password.of(TestPortal.PASSWORD), "SHOE_SIZE", SecurityAnswer.of(" a "))))
                .extracting(Violation::problem)
                .containsExactly(RecoveryProblem.QUESTION_UNKNOWN, RecoveryProblem.ANSWER_TOO_SHORT);
        assertThat(portal.setSecurityQuestion(TestPortal.PASSWORD, "a".repeat(101)))
                .extracting(Violation::problem)
                .containsExactly(RecoveryProblem.ANSWER_TOO_LONG);
        assertThat(portal.hashing.hashes()).isEqualTo(hashes);
    }

    @Test
    @Rule(RuleId.RCV_2)
    void the_question_is_always_the_same_for_a_name_and_costs_the_same_statements() {
        portal.activateAnne();
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");

        portal.database.statements.clear();
        SecurityQuestion owners = portal.requestPasswordReset.questionFor("aNNE86");
        var known = portal.database.statements.stream().toList();
        portal.database.statements.clear();
        SecurityQuestion nobodys = portal.requestPasswordReset.questionFor("Nobody");

        assertThat(owners).isEqualTo(SecurityQuestion.FIRST_PET);
        assertThat(portal.requestPasswordReset.questionFor("nobody")).isEqualTo(nobodys);
        assertThat(portal.database.statements.subList(0, 2)).isEqualTo(known);
    }

    @Test
    @Rule(RuleId.RCV_2)
    void who_chose_no_question_has_one_as_nobody_has() {
        SecurityQuestion before = portal.requestPasswordReset.questionFor(TestPortal.USER_NAME);
        portal.activateAnne();

        assertThat(portal.requestPasswordReset.questionFor(TestPortal.USER_NAME))
                .isEqualTo(before);
    }
}
