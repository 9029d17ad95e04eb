package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The life of an account after the way in, as its owner and the hotline live it. Each test has members of its own. */
@RunningPortal
@Execution(ExecutionMode.CONCURRENT)
class AccountLifeIT {
    private static final String CHOSEN = "Zug&Insel4;x";

    private final TestPortal portal;
    private final PortalClient client;
    private final StaffClient hotline;

    AccountLifeIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
        hotline = portal.staffClient("hotline");
    }

    @Test
    @Rule({RuleId.RCV_1, RuleId.RCV_2, RuleId.RCV_3, RuleId.RCV_5, RuleId.MTN_5})
    void who_forgot_the_password_is_back_inside_by_mail() throws Exception {
        Member member = activated(20);
        String session = client.logIn(member, Member.PASSWORD);
        Answer set = client.put(session, "/api/me/security-question", """
                {"currentPassword": "%s", "question": "FIRST_PET", "answer": "Bello vom Deich"}""".formatted(Member.PASSWORD));
        assertThat(set.status()).isEqualTo(204);
        assertThat(client.get("/api/password-resets/question?userName=" + member.userName())
                        .text("question"))
                .isEqualTo("FIRST_PET");

        assertThat(client.resetPassword(member, "bello VOM deich").status()).isEqualTo(202);
        String oneTime = client.awaitOneTimePasswordMail(member);

        assertThat(client.logIn(member, Member.PASSWORD))
                .as("the old one, until then")
                .isNotEmpty();
        assertThat(client.renewPassword(member, oneTime, CHOSEN).text("next")).isEqualTo("DONE");
        assertThat(client.enterPassword(member.userName(), Member.PASSWORD).status())
                .as("the old one")
                .isEqualTo(401);
        assertThat(client.enterPassword(member.userName(), oneTime).status())
                .as("the one-time password")
                .isEqualTo(401);
        assertThat(client.me(session).status()).as("a session from before").isEqualTo(401);
        assertThat(client.logIn(member, CHOSEN)).isNotEmpty();
    }

    @Test
    @Rule({RuleId.RCV_2, RuleId.RCV_3, RuleId.LCK_4})
    void who_forgot_the_password_and_tried_until_it_was_locked_is_back_inside_by_post() throws Exception {
        Member member = activated(21);
        for (int i = 0; i < 5; i++) {
            client.enterPassword(member.userName(), "falsch");
        }
        assertThat(client.enterPassword(member.userName(), Member.PASSWORD).status())
                .isEqualTo(403);

        assertThat(client.resetPassword(member, null).status()).isEqualTo(202);
        Answer done = client.renewPassword(member, client.awaitOneTimePasswordLetter(member), CHOSEN);

        assertThat(done.text("next")).isEqualTo("DONE");
        assertThat(client.me(done.text("sessionToken")).status()).isEqualTo(200);
        assertThat(client.logIn(member, CHOSEN)).isNotEmpty();
    }

    @Test
    @Rule({RuleId.RCV_4, RuleId.ACT_4})
    void who_waits_for_activation_gets_both_in_one_letter() throws Exception {
        Member member = portal.members().get(22);
        client.register(member);
        String firstCode = client.awaitLetterCode(member);
        // As if a day had gone by: a second letter within 24 hours is passed over (ACT-7).
        portal.changeOne("update activation_code set issued_at = issued_at - interval '25 hours' where account_id ="
                + " (select id from account where user_name = '" + member.userName() + "')");

        client.resetPassword(member, null);
        String oneTime = client.awaitOneTimePasswordLetter(member);
        String newCode = client.codeBesides(oneTime, member);

        Answer due = client.renewPassword(member, oneTime, CHOSEN);
        assertThat(due.text("next")).isEqualTo("ACTIVATION_CODE");
        assertThat(client.enterActivationCode(client.lastLogin(), firstCode).status())
                .as("the old code")
                .isEqualTo(401);
        assertThat(client.enterActivationCode(client.lastLogin(), newCode).text("next"))
                .isEqualTo("DONE");
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3, RuleId.LCK_4, RuleId.HOT_3})
    void who_is_under_suspicion_is_not_back_until_the_hotline_unlocks() throws Exception {
        Member member = activated(23);
        for (int login = 0; login < 3; login++) {
            String loginId =
                    client.enterPassword(member.userName(), Member.PASSWORD).text("loginId");
            String right = client.awaitMtan(member);
            for (int i = 0; i < 3; i++) {
                client.enterMtan(loginId, right.equals("000000") ? "000001" : "000000");
            }
        }
        Answer locked = client.enterPassword(member.userName(), Member.PASSWORD);
        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.rules()).containsExactly("LCK-1");
        assertThat(client.enterPassword(member.userName(), "falsch").status())
                .as("told to nobody else")
                .isEqualTo(401);

        // Forgetting the password is no way around it.
        assertThat(client.resetPassword(member, null).status()).isEqualTo(202);
        await(() -> portal.count("reset_request") == 0);
        assertThat(portal.count("one_time_password o join account a on a.id = o.account_id where a.user_name = '"
                        + member.userName() + "'"))
                .isZero();

        String account = hotline.accountOf(member);
        assertThat(hotline.get("/api/staff/contact-tasks").response().body()).contains(account, "mtans-exhausted");
        assertThat(hotline.act(account, "unlock", "").status())
                .as("without a contact")
                .isEqualTo(400);
        assertThat(hotline.act(account, "unlock", ", \"contact\": \"Rückruf\"").status())
                .isEqualTo(204);

        assertThat(hotline.get("/api/staff/contact-tasks").response().body()).doesNotContain(account);
        client.resetPassword(member, null);
        Answer done = client.renewPassword(member, client.awaitOneTimePasswordLetter(member), CHOSEN);
        assertThat(client.me(done.text("sessionToken")).status()).isEqualTo(200);
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.LOG_5, RuleId.HOT_3, RuleId.END_2, RuleId.REG_9})
    void a_lock_by_the_hotline_ends_a_session_on_another_server_at_once() throws Exception {
        Member member = activated(24);
        Member leaving = activated(29);
        Member neverCame = portal.members().get(32);
        client.register(neverCame);
        makeDue(leaving, neverCame);
        try (PortalServer second = portal.another(
                "hotline",
                Map.of("MEINEAOK_OUTBOX_FOLDER", portal.server().outbox().toString()))) {
            second.start();
            PortalClient elsewhere = portal.memberClient(second);
            String session = elsewhere.logIn(member, Member.PASSWORD);
            assertThat(elsewhere.me(session).status()).isEqualTo(200);

            assertThat(hotline.act(hotline.accountOf(member), "lock", "").status())
                    .isEqualTo(204);

            assertThat(elsewhere.me(session).status()).isEqualTo(401);

            awaitDailyJobs(leaving, neverCame);
        }
    }

    /**
     * An account that is to be closed, and a registration that is to be removed, today; and the day's jobs: one that is due, and
     * one that a server took up and did not live to end.
     */
    private void makeDue(Member leaving, Member neverCame) throws SQLException {
        portal.changeOne(
                "update account set state = 'TERMINATED', use_ended_on = current_date - 200 where user_name = '"
                        + leaving.userName() + "'");
        portal.changeOne("update activation_code set issued_at = issued_at - interval '200 days' where account_id ="
                + " (select id from account where user_name = '" + neverCame.userName() + "')");
        portal.changeOne("update scheduled_tasks set execution_time = now() where task_name = 'close-accounts'");
        portal.changeOne("update scheduled_tasks set execution_time = now() - interval '1 day', picked = true,"
                + " picked_by = 'dead', last_heartbeat = now() - interval '1 day'"
                + " where task_name = 'remove-never-activated'");
    }

    private void awaitDailyJobs(Member leaving, Member neverCame) throws SQLException, InterruptedException {
        String closed = "account where state = 'CLOSED' and kvnr = '" + leaving.kvnr() + "'";
        String left = "account where user_name = '" + neverCame.userName() + "'";
        await(() -> portal.count(closed) == 1 && portal.count(left) == 0);
        assertThat(portal.count("audit_entry where action = 'CLOSED' and account_id = (select id from " + closed + ')'))
                .as("by one of the two servers alone")
                .isEqualTo(1);
    }

    @Test
    @Rule({RuleId.MTN_3, RuleId.MTN_5})
    void a_new_number_counts_once_its_mtan_was_entered() throws Exception {
        Member member = activated(25);
        String session = client.logIn(member, Member.PASSWORD);
        String number = "+4915199887701";

        assertThat(client.post(session, "/api/me/mobile-numbers", "{\"mobileNumber\": \"" + number + "\"}")
                        .status())
                .isEqualTo(202);
        Answer confirmed = client.post(
                session, "/api/me/mobile-numbers/confirmation", "{\"mtan\": \"" + client.awaitMtanAt(number) + "\"}");
        assertThat(confirmed.status()).isEqualTo(200);

        assertThat(client.enterPassword(member.userName(), Member.PASSWORD).text("sentTo"))
                .isEqualTo("…01");
        assertThat(client.get(session, "/api/me/activity").response().body()).contains("MOBILE_NUMBER_CHANGED");
    }

    @Test
    @Rule({RuleId.END_1, RuleId.END_4, RuleId.HOT_4, RuleId.HOT_5})
    void use_is_terminated_and_taken_up_again_and_all_of_it_is_told() throws Exception {
        Member member = activated(26);
        String session = client.logIn(member, Member.PASSWORD);

        assertThat(client.post(session, "/api/me/termination", "").status()).isEqualTo(204);
        assertThat(client.post(session, "/api/me/termination", "").rules()).containsExactly("END-1");
        assertThat(client.logIn(member, Member.PASSWORD))
                .as("until it is closed")
                .isNotEmpty();
        assertThat(client.delete(session, "/api/me/termination").status()).isEqualTo(204);
        assertThat(hotline.act(hotline.accountOf(member), "user-name", ", \"checkedPoints\": [\"Geburtsdatum\"]")
                        .text("userName"))
                .isEqualTo(member.userName());

        assertThat(client.get(session, "/api/me/activity").response().body())
                .contains("TERMINATED", "TERMINATION_WITHDRAWN", "LOOKED_UP", "USER_NAME_TOLD", "LOGGED_IN");
    }

    @Test
    @Rule({RuleId.HOT_3, RuleId.REG_8})
    void a_new_address_before_the_registration_goes_to_the_core_system() throws Exception {
        Member member = portal.members().get(28);

        Answer taken = hotline.post("/api/staff/address-changes", """
                {"kvnr": "%s", "addressLines": ["Lange Laube 14"], "postalCode": "30159", "city": "Hannover",
                 "reason": "Umzug"}""".formatted(member.kvnr()));

        assertThat(taken.status()).isEqualTo(202);
        assertThat(client.awaitCoreRequest(member).at("/address/0/line/0").asText())
                .isEqualTo("Lange Laube 14");
    }

    @Test
    @Rule(RuleId.HOT_2)
    void staff_paths_open_to_good_tokens_alone() throws Exception {
        Member member = activated(27);
        String session = client.logIn(member, Member.PASSWORD);
        String account = hotline.accountOf(member);

        assertThat(client.post("/api/staff/accounts/" + account + "/lock", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(client.post(session, "/api/staff/accounts/" + account + "/lock", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(401);
        for (Map.Entry<String, StaffClient> stranger :
                portal.strangersOnStaffPaths("hotline").entrySet()) {
            assertThat(stranger.getValue().act(account, "lock", "").status())
                    .as(stranger.getKey())
                    .isEqualTo(401);
        }
        assertThat(hotline.get("/api/staff/contact-tasks").response().headers().map())
                .as("nothing that would outlast the token")
                .doesNotContainKey("set-cookie");
        assertThat(portal.staffClient("visitor").act(account, "lock", "").status())
                .isEqualTo(403);
        assertThat(hotline.get("/api/me").status()).isEqualTo(401);
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private Member activated(int index) throws Exception {
        Member member = portal.members().get(index);
        client.register(member);
        client.activate(member);
        return member;
    }
}
