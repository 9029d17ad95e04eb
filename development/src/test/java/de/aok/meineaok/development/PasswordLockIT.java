package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What LOG-3 promises, however many attempts come at once. */
@RunningPortal
class PasswordLockIT {
    private final TestPortal portal;
    private final PortalClient client;

    PasswordLockIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    @Test
    @Rule({RuleId.LOG_3, RuleId.LCK_1})
    void of_200_wrong_passwords_at_once_five_are_judged_and_then_not_even_the_right_one() throws Exception {
        Member member = portal.members().get(10);
        client.register(member);
        String session = client.activate(member);

        List<Integer> answers = atOnce(200, member.userName(), "falsch");

        assertThat(answers).filteredOn(status -> status == 401).as("judged").hasSize(5);
        assertThat(answers).filteredOn(status -> status == 403).as("locked").hasSize(195);
        assertThat(portal.count("audit_entry e join account a on a.id = e.account_id where e.action = 'PASSWORD_WRONG'"
                        + " and a.user_name = '" + member.userName() + "'"))
                .as("noted as judged")
                .isEqualTo(5);
        assertThat(client.enterPassword(member.userName(), Member.PASSWORD).status())
                .isEqualTo(403);
        assertThat(client.me(session).status()).as("a session from before").isEqualTo(401);
    }

    @Test
    @Rule(RuleId.LOG_2)
    void a_name_that_nobody_has_locks_in_the_same_way() {
        List<Integer> answers = atOnce(50, "nobody" + System.nanoTime() % 100_000, "falsch");

        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 403).hasSize(45);
    }

    @Test
    @Rule({RuleId.LOG_3, RuleId.MTN_2})
    void fifty_right_passwords_at_once_are_fifty_logins() throws Exception {
        Member member = portal.members().get(11);
        client.register(member);

        List<PortalClient.Answer> logins = answersAtOnce(50, i -> member.userName(), Member.PASSWORD);

        assertThat(logins).hasSize(50).extracting(PortalClient.Answer::status).containsOnly(201);
        assertThat(logins).extracting(login -> login.text("loginId")).doesNotHaveDuplicates();
        assertThat(logins)
                .filteredOn(login -> !login.body().has("mtanNotSent"))
                .as("with an mTAN, of which a number gets ten a day")
                .hasSize(10);
    }

    @Test
    @Rule(RuleId.PWD_9)
    void a_flood_is_asked_to_come_back_later_and_harms_nobody() throws Exception {
        Member member = portal.members().get(12);
        client.register(member);

        List<PortalClient.Answer> flood = answersAtOnce(1000, i -> "flood" + i, "falsch");

        assertThat(flood).extracting(PortalClient.Answer::status).containsOnly(401, 503);
        assertThat(flood)
                .filteredOn(answer -> answer.status() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.response().headers().firstValue("Retry-After"))
                        .isPresent());
        assertThat(client.enterPassword(member.userName(), Member.PASSWORD).status())
                .isEqualTo(201);
    }

    private List<Integer> atOnce(int times, String userName, String password) {
        return answersAtOnce(times, i -> userName, password).stream()
                .map(PortalClient.Answer::status)
                .toList();
    }

    private List<PortalClient.Answer> answersAtOnce(int times, IntFunction<String> userName, String password) {
        return IntStream.range(0, times)
                .mapToObj(i -> client.enterPasswordLater(userName.apply(i), password))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
