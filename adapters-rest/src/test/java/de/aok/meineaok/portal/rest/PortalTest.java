package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.testing.TestPortal;
import org.junit.jupiter.api.AfterEach;

/** A portal with one insured person, Anne, and how she gets in. */
abstract class PortalTest {
    static final String STAFF_NAME = "erika.beispiel";
    static final String NEW_PASSWORD = "Birke/Kessel.19";
    static final String OTHER_NUMBER = "+4915198765432";

    final TestPortal portal = new TestPortal();
    final ServedPortal server = new ServedPortal(portal);
    final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    Client.Answer register() {
        return client.post("/api/registrations", new Form().json());
    }

    Client.Answer enterPassword(String userName, String password) {
        return client.post("/api/logins", "{\"userName\":\"" + userName + "\",\"password\":\"" + password + "\"}");
    }

    Client.Answer enterPassword() {
        return enterPassword(Form.USER_NAME, Form.PASSWORD);
    }

    Client.Answer enterMtan(String loginId, String mtan) {
        return client.post("/api/logins/" + loginId + "/mtan", "{\"mtan\":\"" + mtan + "\"}");
    }

    Client.Answer resend(String loginId) {
        return client.send("POST", "/api/logins/" + loginId + "/mtan/resend");
    }

    Client.Answer enterActivationCode(String loginId, String code) {
        return client.post("/api/logins/" + loginId + "/activation-code", "{\"activationCode\":\"" + code + "\"}");
    }

    /** An mTAN that is not the one sent. */
    String wrongMtan() {
        return portal.lastMtan().equals("000000") ? "000001" : "000000";
    }

    /** The first login up to the activation code. */
    String loginBeforeActivationCode() {
        String loginId = enterPassword().text("loginId");
        assertThat(enterMtan(loginId, portal.lastMtan()).text("next")).isEqualTo("ACTIVATION_CODE");
        return loginId;
    }

    /** All of it: registration, first login, activation. */
    Client.Answer getIn() {
        register();
        return enterActivationCode(loginBeforeActivationCode(), portal.lastCode());
    }

    String sessionToken() {
        return getIn().text("sessionToken");
    }

    /** The header that shows a session. */
    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** The header of a member of staff with some roles. */
    static String[] staff(String roles) {
        return new String[] {"Authorization", "Bearer staff:" + STAFF_NAME + ':' + roles};
    }

    /** What the hotline sends about the account of the one person who has one. */
    Client.Answer hotline(String action, String json) {
        return client.post("/api/staff/accounts/" + accountId() + '/' + action, json, staff("hotline"));
    }

    String accountId() {
        return lookUp().text("accountId");
    }

    Client.Answer lookUp() {
        return client.post(
                "/api/staff/account-lookups",
                "{\"kvnr\":\"" + Form.KVNR + "\",\"reason\":\"Anruf\"}",
                staff("hotline"));
    }

    /** The latest of a kind that the trail has of her. */
    AuditRecord noted(AuditAction action) {
        return portal.trail(action).getLast();
    }

    /** From now on nothing gets its turn to be hashed. */
    void overload() {
        portal.hashing.atOnce = 0;
    }

    static String supportPhone(Client.Answer answer) {
        return answer.json().path("support").path("technicalPhone").asText();
    }

    static void assertProblem(Client.Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("https://meine-aok.example/problems/" + kind);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.header("Content-Language")).isPresent();
    }
}
