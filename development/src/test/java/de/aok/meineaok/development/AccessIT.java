package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;

/** The way in, as a member goes it. */
@RunningPortal
class AccessIT {
    private final TestPortal portal;
    private final PortalClient client;

    AccessIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    @Test
    @Rule({RuleId.REG_7, RuleId.ACT_1, RuleId.ACT_3, RuleId.LOG_1, RuleId.MTN_1, RuleId.NTF_2, RuleId.LOG_5})
    void leads_from_registration_by_letter_and_sms_inside_and_out_again() throws Exception {
        Member anne = portal.members().get(0);

        Answer registered = client.register(anne);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("state")).isEqualTo("WAITING_FOR_ACTIVATION");
        assertThat(client.awaitMail(anne)).contains(anne.userName());

        Answer login = client.enterPassword(anne.userName(), Member.PASSWORD);
        assertThat(login.status()).isEqualTo(201);
        assertThat(login.text("next")).isEqualTo("MTAN");
        assertThat(login.text("sentTo"))
                .isEqualTo(
                        "…" + anne.mobileNumber().substring(anne.mobileNumber().length() - 2));
        assertThat(client.me(login.text("loginId")).status())
                .as("the login's secret opens nothing")
                .isEqualTo(401);

        Answer due = client.enterMtan(login.text("loginId"), client.awaitMtan(anne));
        assertThat(due.status()).isEqualTo(200);
        assertThat(due.text("next")).isEqualTo("ACTIVATION_CODE");

        Answer done = client.enterActivationCode(login.text("loginId"), client.awaitLetterCode(anne));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("next")).isEqualTo("DONE");
        assertThat(done.response().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-")
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");

        String session = done.text("sessionToken");
        Answer me = client.me(session);
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("userName")).isEqualTo(anne.userName());
        assertThat(me.text("familyName")).isEqualTo(anne.familyName());

        assertThat(client.logOut(session).status()).isEqualTo(204);
        assertThat(client.me(session).status()).isEqualTo(401);
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_4, RuleId.LOG_6, RuleId.MTN_2})
    void later_logins_need_no_code_and_a_replayed_one_fails() throws Exception {
        Member member = portal.members().get(1);
        client.register(member);
        client.activate(member);
        client.enterPassword(member.userName(), "falsch");

        String loginId =
                client.enterPassword(member.userName(), Member.PASSWORD).text("loginId");
        String mtan = client.awaitMtan(member);
        Answer wrong = client.enterMtan(loginId, mtan.equals("000000") ? "000001" : "000000");
        Answer done = client.enterMtan(loginId, mtan);
        Answer replayed = client.enterMtan(loginId, mtan);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.rules()).containsExactly("MTN-2");
        assertThat(done.text("next")).isEqualTo("DONE");
        assertThat(replayed.status()).isEqualTo(404);
        assertThat(client.me(done.text("sessionToken"))
                        .body()
                        .path("failedAttemptsSinceLastLogin")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @Rule({RuleId.MTN_2, RuleId.LOG_4})
    void an_mtan_sent_again_replaces_the_one_before() throws Exception {
        Member member = portal.members().get(4);
        client.register(member);
        client.activate(member);
        String loginId =
                client.enterPassword(member.userName(), Member.PASSWORD).text("loginId");
        String first = client.awaitMtan(member);

        assertThat(client.resendMtan(loginId).status()).isEqualTo(202);
        String second = client.awaitMtan(member);

        if (!first.equals(second)) {
            assertThat(client.enterMtan(loginId, first).rules()).containsExactly("MTN-2");
        }
        assertThat(client.enterMtan(loginId, second).text("next")).isEqualTo("DONE");
    }

    @Test
    @Rule({RuleId.LOG_5, RuleId.SEC_1})
    void a_browser_s_cookie_opens_the_protected_area_and_writes_from_the_portal_s_own_page_alone() throws Exception {
        Member member = portal.members().get(5);
        client.register(member);
        String cookie = "__Host-meineaok-session=" + client.activate(member);

        assertThat(client.send(client.request("/api/me").header("Cookie", cookie))
                        .get()
                        .text("userName"))
                .isEqualTo(member.userName());
        assertThat(client.send(client.request("/api/session")
                                .header("Cookie", cookie)
                                .DELETE())
                        .get()
                        .status())
                .as("as somebody else's page could")
                .isEqualTo(403);
        assertThat(client.send(client.request("/api/session")
                                .header("Cookie", cookie)
                                .header("X-Requested-With", "MeineAOK")
                                .DELETE())
                        .get()
                        .status())
                .isEqualTo(204);
        assertThat(client.send(client.request("/api/me").header("Cookie", cookie))
                        .get()
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void leaves_no_secret_in_the_server_s_logs() throws Exception {
        Member member = portal.members().get(3);
        client.register(member);
        client.register(member);
        client.enterPassword(member.userName(), "Gans#geheim7");
        String loginId =
                client.enterPassword(member.userName(), Member.PASSWORD).text("loginId");
        String mtan = client.awaitMtan(member);
        client.enterMtan(loginId, mtan);
        String code = client.awaitLetterCode(member);
        String session = client.enterActivationCode(loginId, code).text("sessionToken");
        client.me(session);
        client.get("/api/none/" + session);
        client.post("/api/logins", "{\"userName\": \"" + member.userName() + "\", \"password\": [\"" + Member.PASSWORD);

        assertThat(portal.logs())
                .as("that there is a log, and it is read")
                .contains("CWWKZ0001I")
                .doesNotContainPattern("(?<![0-9])" + mtan + "(?![0-9])")
                .doesNotContain(
                        Member.PASSWORD,
                        "Gans#geheim7",
                        loginId,
                        code,
                        session,
                        member.kvnr(),
                        member.mobileNumber().substring(4),
                        member.userName() + "@example.org");
    }

    @Test
    @Rule({RuleId.REG_3, RuleId.REG_4, RuleId.REG_6})
    void a_registration_is_refused_with_all_findings() throws Exception {
        Member member = portal.members().get(2);
        assertThat(client.register(member).status()).isEqualTo(201);

        Answer again = client.register(
                new Member(member.kvnr(), member.familyName(), member.birthDate(), "another1", member.mobileNumber()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.rules()).containsExactly("REG-4");

        Answer unknown = client.register(
                new Member(member.kvnr(), "Niemand", member.birthDate(), "another1", member.mobileNumber()));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.rules()).containsExactly("REG-3");

        Answer wrong = client.post("/api/registrations", """
                {"insurer": "108310400", "kvnr": "A123456789", "birthDate": "gestern", "familyName": "", "userName": "ö_",
                 "password": "?kurz", "email": "x", "mobileNumber": "0511 1234", "privacyNoticeAccepted": false}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.rules())
                .contains("ELI-4", "REG-2", "REG-1", "USR-1", "PWD-1", "PWD-2", "PWD-4", "MTN-4", "REG-5");
        assertThat(wrong.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    @Rule(RuleId.LOG_1)
    void nothing_inside_is_answered_without_a_session() throws Exception {
        assertThat(client.get("/api/me").status()).isEqualTo(401);
        assertThat(client.me("made-up").status()).isEqualTo(401);
        assertThat(client.post("/api/logins", "{\"userName\": 1, \"password\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/logins", "{").status()).isEqualTo(400);
        assertThat(client.post("/api/logins", "{\"userName\": \"" + "x".repeat(100_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void the_interface_is_described() throws Exception {
        Answer openApi = client.get("/openapi?format=JSON");

        assertThat(openApi.body().path("paths").properties())
                .extracting(path -> path.getKey())
                .contains(
                        "/api/registrations",
                        "/api/logins",
                        "/api/logins/{loginId}/mtan",
                        "/api/logins/{loginId}/mtan/resend",
                        "/api/logins/{loginId}/activation-code",
                        "/api/me",
                        "/api/session");
    }
}
