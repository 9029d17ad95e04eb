package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.BEN_1)
class BenefitsTest extends PortalTest {
    private static final String CLAIMS = "/api/benefit-claims";
    private static final UUID BANK_ACCOUNT = new UUID(6, 6);

    private String token = "";

    private void getInside() {
        token = sessionToken();
        portal.putOnFile(BANK_ACCOUNT, BankAccountPurpose.PAYOUTS);
    }

    private Client.Answer claim(String key, Multipart form) {
        List<String> headers = new ArrayList<>(List.of(bearer(token)));
        headers.addAll(List.of("Idempotency-Key", key));
        return client.post(CLAIMS, form.bytes(), Multipart.CONTENT_TYPE, headers.toArray(String[]::new));
    }

    private static Multipart form(String benefit, String serviceOn, String amount, String bankAccount) {
        return new Multipart()
                .with("benefit", benefit)
                .with("serviceOn", serviceOn)
                .with("amount", amount)
                .with("bankAccount", bankAccount);
    }

    private static Multipart cleaning(String amount) {
        return form("DENTAL_CLEANING", "2026-02-28", amount, BANK_ACCOUNT.toString())
                .file("a.pdf", "%PDF-1");
    }

    private JsonNode benefits() {
        return client.send("GET", CLAIMS, bearer(token)).json();
    }

    @Test
    void whatIsClaimedIsFollowedAndLessIsLeft() {
        getInside();
        assertThat(benefits().path("offers")).hasSize(6);
        assertThat(client.send("GET", CLAIMS, bearer(token)).body())
                .contains(
                        "{\"benefit\":\"DENTAL_CLEANING\",\"text\":\"Professionelle Zahnreinigung\",\"yearlyLimit\":80.00,"
                                + "\"left\":80.00,\"fromAge\":18,\"throughAge\":150}");

        Client.Answer claimed = claim("1", cleaning("79,50"));

        assertThat(claimed.status()).as(claimed.body()).isEqualTo(201);
        assertThat(claim("1", cleaning("79.5")).body()).isEqualTo(claimed.body());
        JsonNode made = benefits().at("/claims/0");
        assertThat(made.path("amount").asText()).isEqualTo("79.5");
        assertThat(made.at("/followed/id").asText()).isEqualTo(claimed.text("caseId"));
        assertThat(made.at("/followed/history/0/state").asText()).isEqualTo("RECEIVED");
        assertThat(benefits().at("/offers/0/left").asText()).isEqualTo("0.5");
        assertThat(benefits().path("claims")).hasSize(1);
        assertProblem(claim("1", cleaning("80")), 409, "key-used");
    }

    @Test
    void allThatIsWrongIsTold() {
        getInside();

        Client.Answer answer = claim("1", form("CHILDRENS_CHECK_UP", "2030-01-01", "0", new UUID(1, 1).toString()));

        assertProblem(answer, 422, "entry-refused");
        assertThat(answer.violations())
                .containsExactly(
                        "BEN-1 amount", "BEN-1 serviceOn", "BEN-1 serviceOn", "BEN-1 files", "BEN-1 bankAccount");
        assertThat(claim("1", form("DENTAL_CLEANING", "2026-02-28", "1", "none").file("a.pdf", "%PDF-1"))
                        .violations())
                .containsExactly("BEN-1 bankAccount");
        assertThat(benefits().path("claims")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GLASSES, 2026-02-28, 1, benefit",
        "OSTEOPATHY, 2026-02-30, 1, serviceOn",
        "OSTEOPATHY, 2026-02-28, 1.999, amount",
        "OSTEOPATHY, 2026-02-28, -1, amount",
        "OSTEOPATHY, 2026-02-28, viel, amount",
    })
    void whatIsNotInFormIsNamed(String benefit, String serviceOn, String amount, String field) {
        getInside();

        Client.Answer answer = claim(
                "1", form(benefit, serviceOn, amount, BANK_ACCOUNT.toString()).file("a.pdf", "%PDF-1"));

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("BEN-1 " + field);
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    void allThatIsNotInFormIsNamedAtOnce() {
        getInside();

        Client.Answer malformed = claim("1", form("GLASSES", "2026-02-30", "viel", BANK_ACCOUNT.toString()));
        assertProblem(malformed, 400, "invalid-entry");
        assertThat(malformed.violations())
                .containsExactly("BEN-1 benefit", "BEN-1 serviceOn", "BEN-1 amount", "BEN-1 files");
        assertThat(malformed.body()).doesNotContain("GLASSES", "viel");
        Client.Answer missing = claim("1", new Multipart().with("amount", "1").file("a.pdf", "%PDF-1"));
        assertProblem(missing, 400, "invalid-entry");
        assertThat(missing.violations()).containsExactly("BEN-1 benefit", "BEN-1 serviceOn", "BEN-1 bankAccount");
        assertThat(portal.database.vault.stored()).isEmpty();
    }
}
