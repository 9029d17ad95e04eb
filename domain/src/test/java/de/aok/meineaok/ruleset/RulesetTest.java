package de.aok.meineaok.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.rule.ParameterFinding;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.ruleset.RulesetReader.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetTest {
    private static final Ruleset NIEDERSACHSEN = Ruleset.aokNiedersachsen();

    @Test
    void is_the_preset_where_nothing_is_set() {
        assertThat(read(Map.of())).isEqualTo(new Reading.Accepted(NIEDERSACHSEN));
    }

    @Test
    void takes_each_parameter_from_its_own_setting() {
        // The other preset differs in every parameter that can, and each of its own has to arrive where it belongs.
        Map<String, String> musterland = RulesetReader.parameters(Ruleset.aokMusterland());

        assertThat(read(musterland)).isEqualTo(new Reading.Accepted(Ruleset.aokMusterland()));

        Map<String, String> same = new TreeMap<>(RulesetReader.parameters(NIEDERSACHSEN));
        same.entrySet().removeIf(parameter -> !parameter.getValue().equals(musterland.get(parameter.getKey())));
        assertThat(same)
                .containsOnlyKeys(
                        "benefit.childrens-check-up-from-age",
                        "benefit.osteopathy-from-age",
                        "benefit.osteopathy-through-age",
                        "benefit.sports-medical-examination-through-age",
                        "benefit.travel-vaccination-from-age",
                        "benefit.travel-vaccination-through-age",
                        "mtan.tries",
                        "recovery.answer-tries",
                        "retention.account-years",
                        "retention.benefits-years",
                        "retention.correspondence-years",
                        "suspicion.addresses-window",
                        "suspicion.exhausted-codes-window",
                        "suspicion.exhausted-mtans-window");
    }

    @ParameterizedTest
    @CsvSource({
        "mtan.tries, 4",
        "recovery.answer-tries, 4",
        "retention.account-years, 7",
        "retention.benefits-years, 11",
        "retention.correspondence-years, 7",
        "suspicion.addresses-window, PT2H",
        "suspicion.exhausted-codes-window, PT48H",
        "suspicion.exhausted-mtans-window, PT48H",
        "activation.valid-days, ' 28 '",
    })
    void takes_one_parameter_and_leaves_the_others(String parameter, String value) {
        Reading reading = read(Map.of(parameter, value));

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            Map<String, String> changed = RulesetReader.parameters(accepted.ruleset());
            Map<String, String> expected = new HashMap<>(RulesetReader.parameters(NIEDERSACHSEN));
            expected.put(parameter, value.strip());
            assertThat(changed).isEqualTo(expected);
        });
    }

    @Test
    void that_makes_no_sense_is_refused_with_all_that_is_wrong() {
        Map<String, String> settings = new HashMap<>();
        settings.put("eligibility.insurer", "1234");
        settings.put("eligibility.minimum-age", "-1");
        settings.put("user-name.maximum-length", "65");
        settings.put("password.minimum-length", "41");
        settings.put("password.special-characters", "!?");
        settings.put("password.not-first", "#");
        settings.put("activation.valid-days", "-21");
        settings.put("activation.letter-pause", "1 day");
        settings.put("activation.code-alphabet", "ABC0");
        settings.put("login.wrong-passwords", "five");
        settings.put("login.session-idle", "PT13H");
        settings.put("mtan.validity", "PT11M");
        settings.put("mtan.digits", "3");
        settings.put("suspicion.addresses", "1");
        settings.put("recovery.mail-validity", "PT0S");
        settings.put("termination.closing-months", "-3");
        settings.put("document.largest-megabytes", "1025");
        settings.put("document.most-files", "none");
        settings.put("benefit.osteopathy-cents", "-1");
        settings.put("benefit.dental-cleaning-cents", "10000000");
        settings.put("benefit.dental-cleaning-from-age", "-1");
        settings.put("benefit.pregnancy-care-through-age", "14");
        settings.put("benefit.childrens-check-up-through-age", "151");
        settings.put("benefit.travel-vaccination-cents", "80 EUR");
        settings.put("receipt.years", "0");
        settings.put("retention.technical-login-data-days", "0");
        settings.put("retention.notice-days", "366");
        settings.put("support.general-phone", " ");

        assertThat(findings(settings))
                .containsExactlyInAnyOrder(
                        "ELI-4 eligibility.insurer NOT_AN_IK",
                        "ELI-2 eligibility.minimum-age TOO_SMALL",
                        "USR-1 user-name.maximum-length TOO_LARGE",
                        "PWD-1 password.minimum-length ABOVE_OTHER",
                        "RCV-3 password.special-characters CHARACTER_MISSING",
                        "PWD-4 password.not-first CHARACTER_NOT_ALLOWED",
                        "ACT-2 activation.valid-days TOO_SMALL",
                        "ACT-8 activation.reminder-days NOT_BELOW_OTHER",
                        "ACT-7 activation.letter-pause NOT_A_DURATION",
                        "ACT-5 activation.code-alphabet LOOK_ALIKES",
                        "ACT-5 activation.code-length TOO_FEW_BITS",
                        "LOG-3 login.wrong-passwords NOT_A_NUMBER",
                        "LOG-5 login.session-idle ABOVE_OTHER",
                        "MTN-2 mtan.digits TOO_SMALL",
                        "LCK-2 suspicion.addresses TOO_SMALL",
                        "RCV-3 recovery.mail-validity TOO_SMALL",
                        "END-2 termination.closing-months TOO_SMALL",
                        "DOC-2 document.largest-megabytes TOO_LARGE",
                        "DOC-2 document.most-files NOT_A_NUMBER",
                        "BEN-1 benefit.osteopathy-cents TOO_SMALL",
                        "BEN-1 benefit.dental-cleaning-cents TOO_LARGE",
                        "BEN-1 benefit.dental-cleaning-from-age TOO_SMALL",
                        "BEN-1 benefit.pregnancy-care-through-age TOO_SMALL",
                        "BEN-1 benefit.childrens-check-up-through-age TOO_LARGE",
                        "BEN-1 benefit.travel-vaccination-cents NOT_A_NUMBER",
                        "RCP-1 receipt.years TOO_SMALL",
                        "RET-2 retention.technical-login-data-days TOO_SMALL",
                        "RET-5 retention.notice-days TOO_LARGE",
                        "HOT-1 support.general-phone BLANK");
    }

    @Test
    void has_to_fit_together() {
        assertThat(findings(Map.of(
                        "password.minimum-length", "15",
                        "mtan.validity", "PT11M",
                        "login.session-limit", "PT30H",
                        "retention.technical-login-data-days", "1")))
                .containsExactlyInAnyOrder(
                        "RCV-3 password.minimum-length ABOVE_OTHER",
                        "MTN-2 mtan.validity ABOVE_OTHER",
                        "RET-2 login.session-limit ABOVE_OTHER");
        assertThat(findings(Map.of("password.maximum-length", "13")))
                .containsExactly("RCV-3 activation.code-length ABOVE_OTHER");
        assertThat(findings(Map.of(
                        "login.attempt-validity", "PT25H",
                        "retention.technical-login-data-days", "1")))
                .containsExactly("RET-2 login.attempt-validity ABOVE_OTHER");
    }

    @Test
    @Rule(RuleId.RCP_1)
    void keeps_what_receipts_tell_of() {
        assertThat(findings(Map.of("receipt.years", "11"))).containsExactly("RCP-1 receipt.years ABOVE_OTHER");
        assertThat(read(Map.of("receipt.years", "10"))).isInstanceOf(Reading.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15"})
    void may_go_to_the_limit(String minimumLength) {
        Map<String, String> settings = Map.of(
                "password.minimum-length", "14",
                "password.maximum-length", minimumLength,
                "mtan.validity", "PT10M",
                "login.session-limit", "PT24H",
                "retention.technical-login-data-days", "1");

        assertThat(read(settings)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void findings_name_parameter_and_rule_in_german_and_english() {
        List<ParameterFinding> found = ((Reading.Refused) read(Map.of("password.minimum-length", "41"))).findings();

        assertThat(found.get(0).rule()).isEqualTo(RuleId.PWD_1);
        assertThat(found.get(0).message(Locale.GERMANY))
                .isEqualTo("password.minimum-length (PWD-1): 41 ist mehr als password.maximum-length (40) und darf es"
                        + " nicht sein.");
        assertThat(found.get(0).message(Locale.UK))
                .isEqualTo("password.minimum-length (PWD-1): 41 is more than password.maximum-length (40), which it"
                        + " must not be.");
    }

    @Test
    @Rule({RuleId.DOC_2, RuleId.BEN_1, RuleId.RCP_1})
    void made_before_there_were_files_benefits_and_receipts_takes_those_of_the_preset() {
        assertThat(new Ruleset(
                        NIEDERSACHSEN.eligibility(),
                        NIEDERSACHSEN.userNames(),
                        NIEDERSACHSEN.passwords(),
                        NIEDERSACHSEN.activation(),
                        NIEDERSACHSEN.logins(),
                        NIEDERSACHSEN.mtans(),
                        NIEDERSACHSEN.suspicion(),
                        NIEDERSACHSEN.recovery(),
                        NIEDERSACHSEN.termination(),
                        NIEDERSACHSEN.retention(),
                        NIEDERSACHSEN.support()))
                .isEqualTo(NIEDERSACHSEN);
    }

    @Test
    @Rule(RuleId.BEN_1)
    void a_benefit_of_which_nothing_is_paid_is_not_offered() {
        BenefitRules offered = ((Reading.Accepted) read(Map.of("benefit.osteopathy-cents", "0")))
                .ruleset()
                .benefits();

        assertThat(offered.offered()).hasSize(5).doesNotContainKey(ExtraBenefit.OSTEOPATHY);
    }

    private static Reading read(Map<String, String> settings) {
        return RulesetReader.read(NIEDERSACHSEN, name -> Optional.ofNullable(settings.get(name)));
    }

    private static List<String> findings(Map<String, String> settings) {
        return ((Reading.Refused) read(settings))
                .findings().stream()
                        .map(finding -> finding.rule() + " " + finding.parameter() + " " + finding.problem())
                        .toList();
    }
}
