package de.aok.meineaok.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was kept as these words is read, and kept again as the same. */
@Rule(RuleId.NTF_3)
class CommissionContentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHO = """
            "kvnr": "A000500015", "family": "Groß-Müller", "given": "Änne", "birthDate": "1986-05-17",""";
    private static final Kvnr KVNR = Kvnr.of("A000500015");
    private static final PersonName NAME = new PersonName("Groß-Müller", "Änne");
    private static final LocalDate BORN = LocalDate.of(1986, 5, 17);
    private static final UUID ACCOUNT = new UUID(6, 6);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static void isKeptAs(String words, Commission commission) throws IOException {
        String json = "{" + WHO + words + ", \"requestedAt\": \"2026-11-24T10:00:00Z\"}";

        assertThat(JSON.readValue(json, CommissionContent.class).toCommission()).isEqualTo(commission);
        assertThat(JSON.readTree(JSON.writeValueAsBytes(CommissionContent.of(commission))))
                .isEqualTo(JSON.readTree(json));
    }

    @Test
    void claims() throws IOException {
        isKeptAs(
                """
                "kind": "benefit-claimed", "benefit": "OSTEOPATHY", "on": "2026-02-28", "cents": 7950, "invoice": "U-1",
                "bankAccount": "00000000-0000-0006-0000-000000000006\"""",
                new Commission.BenefitClaimed(
                        KVNR,
                        NAME,
                        BORN,
                        ExtraBenefit.OSTEOPATHY,
                        LocalDate.of(2026, 2, 28),
                        new Euro(7_950),
                        ACCOUNT,
                        "U-1",
                        NOW));
    }

    @Test
    void orders_of_cards() throws IOException {
        isKeptAs("""
                "kind": "card-order", "reason": "LOST", "picture": null""", new Commission.CardOrder(KVNR, NAME, BORN, CardOrderReason.LOST, null, NOW));
    }

    @Test
    void changes_of_names() throws IOException {
        isKeptAs("""
                "kind": "name-change", "newFamily": "Groß", "newGiven": "Anne", "proof": "U-2\"""", new Commission.NameChange(KVNR, NAME, BORN, new PersonName("Groß", "Anne"), "U-2", NOW));
    }

    @Test
    void changes_of_bank_accounts() throws IOException {
        isKeptAs(
                """
                "kind": "bank-account-change", "change": "ADDED", "account": "00000000-0000-0006-0000-000000000006",
                "iban": "DE89370400440532013000", "holder": "Änne", "forPayouts": true, "forContributions": false""",
                new Commission.BankAccountChange(
                        KVNR,
                        NAME,
                        BORN,
                        Commission.BankAccountChange.Kind.ADDED,
                        ACCOUNT,
                        Iban.of("DE89370400440532013000"),
                        "Änne",
                        true,
                        false,
                        NOW));
    }
}
