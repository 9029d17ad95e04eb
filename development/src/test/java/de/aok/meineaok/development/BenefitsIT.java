package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Extra benefits, claimed online. */
@RunningPortal
class BenefitsIT {
    private static final String CLAIMS = "/api/benefit-claims";
    private static final UUID BANK_ACCOUNT = new UUID(0x0193a5c28e017b2dL, 0xa4f33c9d7e5b1a23L);

    private final TestPortal portal;
    private final PortalClient client;

    BenefitsIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    private static FileForm claim(String amount) {
        return claim("OSTEOPATHY", amount).file("Rechnung.pdf", SampleFiles.pdf());
    }

    private static FileForm claim(String benefit, String amount) {
        return new FileForm()
                .with("benefit", benefit)
                .with("serviceOn", "2026-02-27")
                .with("amount", amount)
                .with("bankAccount", BANK_ACCOUNT.toString());
    }

    @Test
    @Rule(RuleId.BEN_1)
    void a_claim_repeated_from_fifty_threads_is_one_and_no_more_than_the_limit_is_payable() throws Exception {
        Member member = portal.members().get(934);
        client.register(member);
        String session = client.activate(member);
        assertThat(client.post(session, CLAIMS, "early", claim("20")).violations())
                .containsExactly("BEN-1 bankAccount");
        Answer told =
                portal.staffClient("system").post("/api/staff/core-events", """
                        {"id": "accounts", "occurredAt": "2026-11-20T10:00:00Z", "bankAccountsOnFile": {"kvnr": "%s", "accounts": [
                         {"id": "%s", "iban": "DE89370400440532013000", "holder": "Anna", "purposes": ["PAYOUTS"]}]}}""".formatted(member.kvnr(), BANK_ACCOUNT));
        assertThat(told.status()).as(told.response().body()).isEqualTo(200);

        List<CompletableFuture<Answer>> repeats = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            repeats.add(client.postLater(session, CLAIMS, "once", claim("150")));
        }
        List<String> opened = new ArrayList<>();
        for (CompletableFuture<Answer> repeat : repeats) {
            assertThat(repeat.get().status()).as(repeat.get().response().body()).isEqualTo(201);
            opened.add(repeat.get().text("caseId"));
        }

        assertThat(opened.stream().distinct()).hasSize(1);
        assertThat(client.post(session, CLAIMS, "rest", claim("150")).status()).isEqualTo(201);
        assertThat(client.post(session, CLAIMS, "beyond", claim("1")).violations())
                .containsExactly("BEN-1 benefit");
        assertThat(client.post(session, CLAIMS, "no invoice", claim("DENTAL_CLEANING", "60"))
                        .violations())
                .containsExactly("BEN-1 files");
        Answer grownUp = client.post(
                session, CLAIMS, "age", claim("CHILDRENS_CHECK_UP", "60").file("Rechnung.pdf", SampleFiles.pdf()));
        assertThat(grownUp.violations()).containsExactly("BEN-1 serviceOn");
        assertThat(grownUp.response().body()).contains("17");
        JsonNode benefits = client.get(session, CLAIMS).body();
        assertThat(benefits.path("claims").findValuesAsText("payable")).containsExactlyInAnyOrder("150.0", "30.0");
        assertThat(client.get(session, "/api/cases").body().path("cases").findValuesAsText("kind"))
                .containsExactly("EXTRA_BENEFIT", "EXTRA_BENEFIT");
        assertThat(client.get(session, "/api/documents").body().path("uploads")).hasSize(2);
        assertThat(client.awaitCoreRequest(member).path("resourceType").asText())
                .isEqualTo("Task");
    }
}
