package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bank accounts on file, and their changes. */
class BankAccountsTest extends PortalTest {
    private static final String ACCOUNTS = "/api/me/bank-accounts";
    private static final String GERMAN = entry("de89 3704 0044 0532 0130 00");
    private static final UUID ON_FILE = new UUID(1, 2);

    private String token = "";

    private static String entry(String iban) {
        return "{\"iban\":\"" + iban + "\",\"holder\":\"Anne Müller\",\"purposes\":[\"PAYOUTS\"]}";
    }

    private JsonNode accounts() {
        return client.send("GET", ACCOUNTS, bearer(token)).json();
    }

    private Client.Answer add(String entry) {
        return client.post(ACCOUNTS, entry, bearer(token));
    }

    private Client.Answer confirm(String mtan) {
        return client.post(ACCOUNTS + "/confirmation", "{\"mtan\":\"" + mtan + "\"}", bearer(token));
    }

    private String mtan() {
        return portal.last(Commission.BankAccountMtan.class).mtan().reveal();
    }

    private Client.Answer tell(String event) {
        String head = "{\"id\":\"" + UUID.randomUUID() + "\",\"occurredAt\":\"" + portal.instant() + "\",";
        return client.post("/api/staff/core-events", head + event + "}", staff("system"));
    }

    private Client.Answer report(String iban) {
        return tell("\"bankAccountsOnFile\":{\"kvnr\":\"" + Form.KVNR + "\",\"accounts\":[{\"id\":\"" + ON_FILE
                + "\",\"iban\":\"" + iban
                + "\",\"holder\":\"Anne Müller\",\"purposes\":[\"PAYOUTS\",\"CONTRIBUTIONS\"]}]}");
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.BNK_2})
    void one_is_added_with_an_mtan_and_shown_masked() {
        token = sessionToken();

        Client.Answer sent = add(GERMAN);
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        assertThat(sent.body()).isEqualTo("{\"sentTo\":\"…34\"}");
        assertThat(accounts().path("requests")).isEmpty();
        Client.Answer asked = confirm(mtan());

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.text("kind")).isEqualTo("BANK_ACCOUNT_ADDED");
        assertThat(asked.json().at("/bankAccount/iban").asText()).isEqualTo("DE…3000");
        assertThat(accounts().path("requests").get(0)).isEqualTo(asked.json());
        assertThat(accounts().path("bankAccounts")).isEmpty();

        assertThat(tell("\"requestDecided\":{\"request\":\"" + asked.text("id") + "\",\"verdict\":\"CONFIRMED\"}")
                        .text("told"))
                .isEqualTo("FOLLOWED");
        assertThat(accounts().path("bankAccounts").get(0))
                .isEqualTo(asked.json().path("bankAccount"));
        assertThat(accounts().path("requests")).isEmpty();
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.BNK_2})
    void one_on_file_is_changed_or_removed() {
        token = sessionToken();
        assertThat(report("NL91ABNA0417164300").text("told")).isEqualTo("FOLLOWED");
        assertThat(accounts().at("/bankAccounts/0/iban").asText()).isEqualTo("NL…4300");
        assertThat(accounts().at("/bankAccounts/0/purposes")).hasToString("[\"CONTRIBUTIONS\",\"PAYOUTS\"]");
        String path = ACCOUNTS + '/' + ON_FILE;

        assertThat(client.put(path, GERMAN, bearer(token)).status()).isEqualTo(202);
        assertThat(confirm(mtan()).text("kind")).isEqualTo("BANK_ACCOUNT_CHANGED");
        assertThat(client.send("DELETE", path, bearer(token)).status()).isEqualTo(202);
        assertThat(confirm(mtan()).text("kind")).isEqualTo("BANK_ACCOUNT_REMOVED");

        assertThat(accounts().path("requests")).hasSize(2);
        assertThat(accounts().path("bankAccounts")).hasSize(1);
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.MBX_5})
    void what_is_somebody_elses_answers_as_what_does_not_exist() {
        token = sessionToken();
        report("NL91ABNA0417164300");
        tell("\"bankAccountsOnFile\":{\"kvnr\":\"X110411675\",\"accounts\":[{\"id\":\"" + new UUID(3, 4)
                + "\",\"iban\":\"NL91ABNA0417164300\",\"holder\":\"B\",\"purposes\":[\"PAYOUTS\"]}]}");
        String none = client.send("DELETE", ACCOUNTS + '/' + new UUID(5, 6), bearer(token))
                .body();

        for (String id : List.of(new UUID(3, 4).toString(), "x")) {
            Client.Answer removed = client.send("DELETE", ACCOUNTS + '/' + id, bearer(token));
            assertProblem(removed, 404, "no-bank-account");
            assertThat(removed.body()).isEqualTo(none);
            assertThat(client.put(ACCOUNTS + '/' + id, GERMAN, bearer(token)).body())
                    .isEqualTo(none);
        }
    }

    @Test
    @Rule(RuleId.BNK_2)
    void all_that_is_wrong_is_told_at_once() {
        token = sessionToken();

        Client.Answer refused = add("{\"iban\":\"DE88370400440532013000\",\"holder\":\"Renée\",\"purposes\":[]}");

        assertProblem(refused, 422, "entry-refused");
        assertThat(refused.violations()).containsExactly("BNK-2 iban", "BNK-2 holder", "BNK-2 purposes");
        assertThat(refused.body()).doesNotContain("0532013000");
        assertThat(report("DE88370400440532013000").violations()).containsExactly("BNK-2 iban");
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_2})
    void a_wrong_mtan_changes_nothing_and_there_are_three_a_day() {
        token = sessionToken();
        assertThat(confirm("000000").violations()).containsExactly("MTN-2 mtan");
        for (int i = 0; i < 3; i++) {
            assertThat(add(GERMAN).status()).isEqualTo(202);
        }

        Client.Answer wrong = confirm("x");
        assertProblem(wrong, 422, "entry-refused");
        assertThat(wrong.violations()).containsExactly("MTN-2 mtan");
        Client.Answer limited = add(GERMAN);
        assertProblem(limited, 429, "mtan-limit");
        assertThat(limited.header("Retry-After")).isPresent();
        assertThat(accounts().path("requests")).isEmpty();
    }

    @Test
    @Rule({RuleId.DAT_4, RuleId.END_2})
    void nothing_is_changed_after_the_use_has_ended() {
        token = sessionToken();
        hotline("termination", "{\"receivedOn\":\"2026-11-24\",\"channel\":\"EMAIL\",\"reason\":\"Brief\"}");
        token = portal.logIn();

        assertProblem(add(GERMAN), 409, "change-not-possible");
        assertThat(accounts().path("bankAccounts")).isEmpty();
    }
}
