package de.aok.meineaok.problem.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountProblem;
import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.benefits.BenefitProblem;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.forms.FormsProblem;
import de.aok.meineaok.healthcard.HealthCardProblem;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.recovery.RecoveryProblem;
import de.aok.meineaok.registration.RegistrationProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.termination.TerminationProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    static Stream<Problem> problems() {
        return Stream.of(
                        EligibilityProblem.values(),
                        RegistrationProblem.values(),
                        MobileNumberProblem.values(),
                        LoginProblem.values(),
                        MtanProblem.values(),
                        ActivationCodeProblem.values(),
                        PasswordProblem.values(),
                        RecoveryProblem.values(),
                        HealthCardProblem.values(),
                        BenefitProblem.values(),
                        FormsProblem.values(),
                        TerminationProblem.values(),
                        AccountProblem.values())
                .flatMap(Arrays::stream);
    }

    /** But for what is told to the hotline itself. */
    static Stream<Problem> problemsOfPersons() {
        return problems().filter(problem -> problem != AccountProblem.LOCKED && problem != AccountProblem.NOT_LOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHasTitleAndDetailInBothLanguages(ProblemKind kind) {
        for (String part : List.of(".title", ".detail")) {
            String german = Texts.text(Locale.GERMAN, kind.key() + part);
            String english = Texts.text(Locale.ENGLISH, kind.key() + part);

            assertThat(german).isNotBlank().isNotEqualTo(english);
            assertThat(english).isNotBlank();
        }
    }

    @Test
    void eachTextStandsInBothLanguages() {
        assertThat(ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle(Texts.BUNDLE, Locale.GERMAN).keySet())
                .hasSizeGreaterThan(2 * ProblemKind.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void eachActionHasItsTextInBothLanguages(AuditAction action) {
        String german = Texts.text(Locale.GERMAN, "activity." + action.name());

        assertThat(german).isNotBlank().isNotEqualTo(Texts.text(Locale.ENGLISH, "activity." + action.name()));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void eachBrokenRuleHasItsTextInBothLanguages(Problem problem) {
        Violation violation = Violation.of(problem, Field.USER_NAME);

        assertThat(violation.message(Locale.GERMAN)).isNotBlank().isNotEqualTo(violation.message(Locale.ENGLISH));
        assertThat(violation.message(Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("problemsOfPersons")
    @Rule(RuleId.HOT_1)
    void whoIsSentToTheHotlineIsToldItsNumber(Problem problem) {
        Violation violation = Violation.of(problem, Field.USER_NAME);
        boolean sent = violation.message(Locale.GERMAN).contains("Hotline");

        Refusal refusal = Refusal.of(ProblemKind.NOT_ELIGIBLE, List.of(violation), SupportContacts.aokNiedersachsen());

        assertThat(violation.message(Locale.ENGLISH).contains("hotline")).isEqualTo(sent);
        assertThat(refusal.support() != null).isEqualTo(sent);
    }
}
