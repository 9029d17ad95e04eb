package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import org.junit.jupiter.api.Test;

class RegistrationTest extends PortalTest {
    private static final String OTHER_KVNR = "X110411675";

    @Test
    @Rule({RuleId.REG_7, RuleId.REG_8, RuleId.HOT_1})
    void aRegistrationTellsUntilWhenTheCodeServesAndWhomToCallForTheAddress() {
        Client.Answer answer = register();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.text("state")).isEqualTo("WAITING_FOR_ACTIVATION");
        assertThat(answer.text("userName")).isEqualTo(Form.USER_NAME);
        assertThat(answer.text("activationCodeValidThrough")).isEqualTo("2026-12-15");
        assertThat(answer.text("addressNotice")).contains("0800 0265637");
        assertThat(answer.json().path("support").toString())
                .isEqualTo("{\"technicalPhone\":\"0800 2656647\",\"technicalEmail\":\"onlinesupport@nds.aok.de\","
                        + "\"generalPhone\":\"0800 0265637\"}");
        assertThat(answer.body()).doesNotContain(Form.PASSWORD, Form.KVNR, portal.lastCode());
    }

    @Test
    @Rule(RuleId.REG_6)
    void allFindingsComeTogetherAndNothingIsStored() {
        Form form = new Form()
                .with("kvnr", "A123456789")
                .without("birthDate")
                .with("userName", "anne müller")
                .with("mobileNumber", "+495111234")
                .with("termsOfUseAccepted", false);

        Client.Answer answer = client.post("/api/registrations", form.json());

        assertProblem(answer, 422, "registration-refused");
        assertThat(answer.violations())
                .contains(
                        "REG-2 kvnr",
                        "REG-1 birthDate",
                        "USR-1 userName",
                        "MTN-4 mobileNumber",
                        "REG-5 termsOfUseAccepted");
        boolean nothingCommissioned = portal.database.required(
                () -> portal.database.commissioned(Commission.class).isEmpty());
        assertThat(nothingCommissioned).isTrue();
    }

    @Test
    @Rule({RuleId.REG_1, RuleId.REG_6})
    void anEmptyFormIsAnsweredWithEveryMissingEntry() {
        Client.Answer answer = client.post("/api/registrations", "{}");

        assertProblem(answer, 422, "registration-refused");
        assertThat(answer.violations())
                .containsExactlyInAnyOrder(
                        "REG-1 insurer",
                        "REG-1 kvnr",
                        "REG-1 birthDate",
                        "REG-1 familyName",
                        "REG-1 userName",
                        "REG-1 email",
                        "REG-1 mobileNumber",
                        "REG-5 privacyNoticeAccepted",
                        "REG-5 termsOfUseAccepted",
                        "REG-1 password");
    }

    @Test
    @Rule({RuleId.REG_3, RuleId.HOT_1})
    void anUnknownKvnrAndANameThatDoesNotMatchGetTheSameAnswer() {
        Client.Answer unknown = client.post(
                "/api/registrations", new Form().with("kvnr", OTHER_KVNR).json());
        Client.Answer otherName = client.post(
                "/api/registrations", new Form().with("familyName", "Schmidt").json());

        assertProblem(unknown, 422, "registration-refused");
        assertThat(unknown.violations()).containsExactly("REG-3 kvnr");
        assertThat(unknown.json().path("support").path("technicalPhone").asText())
                .isEqualTo("0800 2656647");
        assertThat(otherName.body()).isEqualTo(unknown.body());
    }

    @Test
    @Rule({RuleId.REG_4, RuleId.REG_6})
    void whoIsRegisteredAlreadyIsToldSoBesideAllOtherFindings() {
        register();

        Client.Answer answer = client.post(
                "/api/registrations", new Form().with("email", "anne").json());

        assertProblem(answer, 409, "already-registered");
        assertThat(answer.violations()).contains("REG-4 kvnr", "REG-1 email");
    }

    @Test
    @Rule(RuleId.ELI_4)
    void aRefusalThatSendsNobodyToTheHotlineDoesNotNameIt() {
        Client.Answer malformed = client.post(
                "/api/registrations", new Form().with("email", "anne").json());
        Client.Answer otherAok = client.post(
                "/api/registrations", new Form().with("insurer", "109519005").json());

        assertThat(malformed.violations()).containsExactly("REG-1 email");
        assertThat(malformed.json().has("support")).isFalse();
        assertThat(otherAok.violations()).contains("ELI-4 insurer");
        assertThat(otherAok.json().has("support")).isTrue();
    }

    @Test
    @Rule(RuleId.USR_2)
    void aUserNameThatIsTakenIsRefused() {
        register();
        portal.insure(TestPortal.person(OTHER_KVNR, false));

        Client.Answer answer = client.post(
                "/api/registrations",
                new Form().with("kvnr", OTHER_KVNR).with("userName", "ANNe86").json());

        assertProblem(answer, 422, "registration-refused");
        assertThat(answer.violations()).containsExactly("USR-2 userName");
    }

    @Test
    @Rule({RuleId.REG_1, RuleId.PWD_1})
    void whatIsFarTooLongNeverReachesTheRules() {
        Client.Answer answer = client.post(
                "/api/registrations",
                new Form()
                        .with("password", "x".repeat(257))
                        .with("email", "y".repeat(513))
                        .json());

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("REG-1 email", "PWD-1 password");
        assertThat(answer.body()).doesNotContain("xxx", "yyy").contains("höchstens 256 Zeichen");
    }

    @Test
    @Rule(RuleId.PWD_9)
    void anOverloadAsksToComeBackLater() {
        overload();

        Client.Answer answer = register();

        assertProblem(answer, 503, "overloaded");
        assertThat(answer.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
    }
}
