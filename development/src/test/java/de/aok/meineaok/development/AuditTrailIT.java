package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command says of an audit trail that somebody laid hands on by SQL. */
@RunningPortal
@Rule(RuleId.SEC_3)
class AuditTrailIT {
    private final TestPortal portal;

    AuditTrailIT(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void the_command_names_the_entry_that_was_changed_and_the_one_that_was_removed() throws Exception {
        PortalClient client = portal.memberClient();
        Member member = portal.members().get(30);
        client.register(member);
        client.activate(member);
        assertThat(verify()).anyMatch(line -> line.endsWith("0 breaks found"));
        String account = portal.query("select id from account where user_name = '" + member.userName() + "'");
        String last = portal.query("select max(number) from audit_entry where account_id = '" + account + "'");

        portal.changeOne(
                "update audit_entry set action = 'LOCKED' where account_id = '%s' and number = 2".formatted(account));
        assertThat(verify())
                .contains("account " + account + ", entry 2: changed")
                .anyMatch(line -> line.endsWith(" 1 breaks found"));

        portal.changeOne("delete from audit_entry where account_id = '%s' and number = %s".formatted(account, last));
        assertThat(verify())
                .contains(
                        "account " + account + ", entry 2: changed",
                        "account " + account + ", entry " + last + ": missing")
                .anyMatch(line -> line.endsWith(" 2 breaks found"));
    }

    @Test
    @Rule(RuleId.LCK_2)
    void an_address_that_anybody_can_claim_is_not_believed() throws Exception {
        PortalClient client = portal.memberClient();
        Member member = portal.members().get(31);
        client.register(member);

        for (int i = 0; i < 3; i++) {
            client.enterPasswordFrom("192.0.2." + i, member.userName(), "falsch");
        }

        String wrong = "audit_entry where action = 'PASSWORD_WRONG' and account_id = (select id from account where"
                + " user_name = '" + member.userName() + "')";
        assertThat(portal.query("select count(*) || ' from ' || count(distinct address_key) from " + wrong))
                .isEqualTo("3 from 1");
    }

    private List<String> verify() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Checkout.root().resolve("liberty-server/verify-audit").toString())
                .redirectErrorStream(true);
        command.environment().putAll(portal.database().environment());
        command.environment().putAll(portal.secrets().environment());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
