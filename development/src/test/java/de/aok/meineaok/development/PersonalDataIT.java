package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Personal data and bank accounts, with the core system's word on them. */
@RunningPortal
class PersonalDataIT {
    private static final String ACCOUNTS = "/api/me/bank-accounts";
    private static final String CELLE =
            "{\"addressLines\": [\"Am Markt 2\"], \"postalCode\": \"29221\", \"city\": \"Celle\"}";
    private static final String GERMAN = """
            {"iban": "DE89 3704 0044 0532 0130 00", "holder": "Änne Groß", "purposes": ["PAYOUTS", "CONTRIBUTIONS"]}""";

    private final TestPortal portal;
    private final PortalClient client;

    PersonalDataIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    private String session(Member member) throws Exception {
        client.register(member);
        return client.activate(member);
    }

    private Answer decide(String request, String verdict, Instant at) throws Exception {
        return portal.staffClient("system")
                .post("/api/staff/core-events", """
                        {"id": "%s", "occurredAt": "%s", "requestDecided": {"request": "%s", "verdict": "%s",
                         "reason": "aus der Akte"}}""".formatted(UUID.randomUUID(), at, request, verdict));
    }

    private JsonNode me(String session) throws Exception {
        return client.me(session).body();
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.DAT_3})
    void another_address_is_valid_once_the_core_system_confirms_it_and_a_refusal_is_shown_until_it_was_seen()
            throws Exception {
        Member member = portal.members().get(960);
        String session = session(member);
        assertThat(me(session).path("userName").asText()).isEqualTo(member.userName());
        assertThat(me(session).path("familyName").asText()).isEqualTo(member.familyName());
        assertThat(me(session).at("/contact/email").asText()).isEqualTo(member.userName() + "@example.org");
        String before = me(session).at("/address/city").asText();

        String request = client.put(session, "/api/me/address", CELLE).text("id");

        assertThat(client.awaitCoreRequest(request).at("/address/0/city").asText())
                .isEqualTo("Celle");
        assertThat(me(session).at("/address/city").asText()).isEqualTo(before);
        assertThat(me(session).at("/requests/0/address/city").asText()).isEqualTo("Celle");
        Instant now = Instant.now();
        assertThat(decide(request, "CONFIRMED", now.plusSeconds(1)).text("told"))
                .isEqualTo("FOLLOWED");
        assertThat(decide(request, "REFUSED", now).text("told")).as("late").isEqualTo("KNOWN");
        assertThat(me(session).at("/address/city").asText()).isEqualTo("Celle");
        assertThat(me(session).path("requests")).isEmpty();

        decide(request, "REFUSED", now.plusSeconds(2));
        assertThat(me(session).at("/address/city").asText()).isEqualTo(before);
        assertThat(me(session).at("/requests/0/reason").asText()).isEqualTo("aus der Akte");
        assertThat(client.put(session, "/api/me/change-requests/" + request + "/seen", "")
                        .status())
                .isEqualTo(204);
        assertThat(me(session).path("requests")).isEmpty();
    }

    @Test
    @Rule({RuleId.DAT_2, RuleId.DOC_4})
    void fifty_at_once_who_ask_for_the_same_name_ask_once() throws Exception {
        Member member = portal.members().get(961);
        String session = session(member);
        String givenNames = me(session).path("givenNames").asText();
        assertThat(client.post(session, "/api/me/name-changes", "no proof", new FileForm().with("familyName", "Klein"))
                        .violations())
                .containsExactly("DAT-2 files");
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(client.postLater(
                    session,
                    "/api/me/name-changes",
                    "marriage",
                    new FileForm().with("familyName", "Klein").file("Urkunde.pdf", SampleFiles.pdf())));
        }

        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        String request = answers.get(0).text("id");
        assertThat(answers).extracting(answer -> answer.text("id")).containsOnly(request);
        assertThat(portal.count("change_request where kvnr = '" + member.kvnr() + "'"))
                .isOne();
        JsonNode upload = client.get(session, "/api/documents").body().at("/uploads/0");
        assertThat(upload.path("kind").asText()).isEqualTo("NAME_CHANGE_PROOF");
        JsonNode told = client.awaitCoreRequest(request);
        assertThat(told.at("/extension/0/valueString").asText())
                .isEqualTo(upload.path("number").asText());
        assertThat(told.at("/name/0/family").asText()).isEqualTo("Klein");
        // Nothing was said of them.
        assertThat(told.at("/name/0/given")).isEqualTo(told.at("/name/1/given")).isNotEmpty();
        JsonNode asked = me(session);
        assertThat(asked.path("familyName").asText()).isEqualTo(member.familyName());
        assertThat(asked.at("/requests/0/familyName").asText()).isEqualTo("Klein");
        decide(request, "CONFIRMED", Instant.now());
        assertThat(me(session).path("familyName").asText()).isEqualTo("Klein");
        assertThat(me(session).path("givenNames").asText()).isNotEmpty().isEqualTo(givenNames);
    }

    @Test
    @Rule({RuleId.DAT_3, RuleId.MTN_5})
    void another_mail_address_counts_once_its_code_was_entered_and_the_old_one_is_told() throws Exception {
        Member member = portal.members().get(962);
        String session = session(member);
        String address = "neu-" + member.userName() + "@example.org";

        assertThat(client.put(session, "/api/me/contact", "{\"email\": \"" + address + "\"}")
                        .status())
                .isEqualTo(202);
        JsonNode contact = me(session).path("contact");
        assertThat(contact.path("email").asText()).isEqualTo(member.userName() + "@example.org");
        assertThat(contact.path("unconfirmedEmail").asText()).isEqualTo(address);
        assertThat(contact.path("mobileNumber").asText())
                .endsWith(member.mobileNumber().substring(member.mobileNumber().length() - 2))
                .hasSizeLessThan(member.mobileNumber().length() - 2);
        assertThat(client.post(session, "/api/me/contact/confirmation", "{\"code\": \"x\"}")
                        .rules())
                .containsExactly("DAT-3");
        String code = client.awaitCodeAt(address);
        assertThat(client.post(session, "/api/me/contact/confirmation", "{\"code\": \"" + code + "\"}")
                        .text("email"))
                .isEqualTo(address);

        assertThat(me(session).at("/contact/email").asText()).isEqualTo(address);
        client.awaitMailThat(member, mail -> mail.contains("E-Mail-Adresse"));
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.BNK_2})
    void a_bank_account_takes_an_mtan_that_says_what_it_is_for() throws Exception {
        Member member = portal.members().get(963);
        String session = session(member);

        assertThat(client.post(session, ACCOUNTS, GERMAN.replace("DE89", "DE88"))
                        .violations())
                .containsExactly("BNK-2 iban");
        assertThat(client.post(session, ACCOUNTS, GERMAN.replaceAll("DE89[^\"]*", "BR1500000000000010932840814P2"))
                        .violations())
                .as("SEPA does not reach it")
                .containsExactly("BNK-2 iban");
        assertThat(client.post(session, ACCOUNTS, GERMAN).status()).isEqualTo(202);
        String sms = client.awaitSmsAt(member.mobileNumber());
        assertThat(sms).contains("neue Bankverbindung", "IBAN-Ende 3000").doesNotContain("0532");
        String mtan = PortalClient.mtanIn(sms);
        String wrong = (mtan.startsWith("1") ? "2" : "1") + mtan.substring(1);
        assertThat(confirm(session, wrong).status()).isEqualTo(422);
        Answer asked = confirm(session, mtan);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().at("/bankAccount/iban").asText()).isEqualTo("DE…3000");
        assertThat(client.awaitCoreRequest(asked.text("id")).toString())
                .contains("DE89370400440532013000", "Änne Groß", "\"added\"");
        client.awaitMailThat(member, mail -> mail.contains("Bankverbindung") && !mail.contains("3000"));
        decide(asked.text("id"), "CONFIRMED", Instant.now());
        JsonNode accounts = client.get(session, ACCOUNTS).body();
        assertThat(accounts.path("bankAccounts")).hasSize(1);
        assertThat(accounts.path("requests")).isEmpty();

        String id = accounts.at("/bankAccounts/0/id").asText();
        assertThat(client.delete(session, ACCOUNTS + '/' + id).status()).isEqualTo(202);
        assertThat(client.awaitSmsAt(member.mobileNumber())).contains("Löschung der Bankverbindung");
        assertThat(portal.logs()).doesNotContain("DE8937040044", "0532013000");
    }

    private Answer confirm(String session, String mtan) throws Exception {
        return client.post(session, ACCOUNTS + "/confirmation", "{\"mtan\": \"" + mtan + "\"}");
    }

    private void confirmed(String session, Member member) throws Exception {
        Answer asked = confirm(session, client.awaitMtan(member));
        assertThat(asked.status()).isEqualTo(202);
        client.awaitCoreRequest(asked.text("id"));
        decide(asked.text("id"), "CONFIRMED", Instant.now());
    }

    @Test
    @Rule(RuleId.BNK_1)
    void several_bank_accounts_are_added_changed_and_removed() throws Exception {
        Member member = portal.members().get(965);
        String session = session(member);
        String dutch = GERMAN.replaceAll("DE89[^\"]*", "NL91 ABNA 0417 1643 00").replace(", \"CONTRIBUTIONS\"", "");
        client.post(session, ACCOUNTS, GERMAN);
        confirmed(session, member);
        client.post(session, ACCOUNTS, dutch);
        confirmed(session, member);
        assertThat(ibans(session)).containsExactlyInAnyOrder("DE…3000", "NL…4300");
        String german = idOf(session, "DE…3000");

        client.put(session, ACCOUNTS + '/' + german, GERMAN.replaceAll("DE89[^\"]*", "DE02 1203 0000 0000 2020 51"));
        confirmed(session, member);
        assertThat(ibans(session)).containsExactlyInAnyOrder("DE…2051", "NL…4300");
        assertThat(idOf(session, "DE…2051")).isEqualTo(german);

        client.delete(session, ACCOUNTS + '/' + german);
        confirmed(session, member);
        assertThat(ibans(session)).containsExactly("NL…4300");
    }

    private List<String> ibans(String session) throws Exception {
        return client.get(session, ACCOUNTS).body().path("bankAccounts").findValuesAsText("iban");
    }

    private String idOf(String session, String iban) throws Exception {
        return client.get(session, ACCOUNTS)
                .body()
                .path("bankAccounts")
                .valueStream()
                .filter(account -> account.path("iban").asText().equals(iban))
                .map(account -> account.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.DAT_4, RuleId.MBX_5})
    void nobody_changes_what_is_somebody_elses_or_anything_before_activation() throws Exception {
        Member member = portal.members().get(964);
        Member other = portal.members().get(962);
        String id = UUID.randomUUID().toString();
        portal.staffClient("system").post("/api/staff/core-events", """
                {"id": "%s", "occurredAt": "2020-01-01T00:00:00Z", "bankAccountsOnFile": {"kvnr": "%s", "accounts":
                 [{"id": "%s", "iban": "NL91ABNA0417164300", "holder": "B", "purposes": ["PAYOUTS"]}]}}""".formatted(UUID.randomUUID(), other.kvnr(), id));
        client.register(member);
        String login = client.enterPassword(member.userName(), Member.PASSWORD).text("loginId");
        Answer notActivated = client.enterMtan(login, client.awaitMtan(member));
        assertThat(notActivated.text("next")).isEqualTo("ACTIVATION_CODE");
        assertThat(notActivated.body().has("sessionToken")).isFalse();
        assertThat(client.put(login, "/api/me/address", CELLE).status()).isEqualTo(401);
        assertThat(client.post(login, ACCOUNTS, GERMAN).status()).isEqualTo(401);
        assertThat(portal.count("change_request where kvnr = '" + member.kvnr() + "'"))
                .isZero();
        String session = client.enterActivationCode(login, client.awaitLetterCode(member))
                .text("sessionToken");
        assertThat(client.put(session, "/api/me/address", CELLE).status()).isEqualTo(202);

        Answer none = client.delete(session, ACCOUNTS + '/' + UUID.randomUUID());
        Answer others = client.delete(session, ACCOUNTS + '/' + id);

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(none.body());
        assertThat(client.put(session, ACCOUNTS + '/' + id, GERMAN).body()).isEqualTo(none.body());
        assertThat(client.get(session, ACCOUNTS).body().path("bankAccounts")).isEmpty();
    }
}
