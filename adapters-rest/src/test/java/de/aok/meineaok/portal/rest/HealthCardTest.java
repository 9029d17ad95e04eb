package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthCardTest extends PortalTest {
    private static final String ORDERS = "/api/health-card/orders";

    private String token = "";

    private Client.Answer order(Multipart form, String... moreHeaders) {
        List<String> headers = new ArrayList<>(List.of(bearer(token)));
        headers.addAll(List.of(moreHeaders));
        return client.post(ORDERS, form.bytes(), Multipart.CONTENT_TYPE, headers.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    @Rule({RuleId.CRD_1, RuleId.CRD_3})
    void aCardIsOrderedForEachReasonAndItsCaseIsShown(CardOrderReason reason) {
        token = sessionToken();

        Client.Answer ordered = order(new Multipart().with("reason", reason.name()), "Idempotency-Key", "1");

        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
        String opened = ordered.text("caseId");
        Client.Answer shown = client.send("GET", "/api/cases/" + opened, bearer(token));
        assertThat(shown.text("kind")).isEqualTo("HEALTH_CARD");
        assertThat(shown.json().at("/history/0/state").asText()).isEqualTo("RECEIVED");
        assertThat(portal.last(Commission.CardOrder.class).reason()).isEqualTo(reason);
        assertThat(order(new Multipart().with("reason", reason.name()), "Idempotency-Key", "1")
                        .body())
                .isEqualTo(ordered.body());
        Client.Answer second = order(new Multipart().with("reason", reason.name()), "Idempotency-Key", "2");
        assertProblem(second, 409, "change-not-possible");
        assertThat(second.json().at("/violations/0/rule").asText()).isEqualTo("CRD-3");
    }

    @Test
    @Rule(RuleId.CRD_2)
    void aPictureComesWithItOrNothingIsOrdered() {
        token = sessionToken();
        Client.Answer refused = order(
                new Multipart().with("reason", "LOST").file("a.png", "%PDF" + "x".repeat(10_000)),
                "Idempotency-Key",
                "1");
        assertProblem(refused, 422, "entry-refused");
        assertThat(refused.violations()).containsExactly("CRD-2 files");

        Client.Answer ordered =
                order(new Multipart().with("reason", "LOST").file("a.png", "%PDF-1"), "Idempotency-Key", "1");

        assertThat(ordered.status()).isEqualTo(201);
        Client.Answer uploads = client.send("GET", "/api/documents", bearer(token));
        assertThat(uploads.json().at("/uploads/0/kind").asText()).isEqualTo("CARD_PICTURE");
        assertThat(uploads.json().at("/uploads/0/caseId").asText()).isEqualTo(ordered.text("caseId"));
    }

    @Test
    @Rule({RuleId.CRD_1, RuleId.CRD_3})
    void whatIsMissingOrMakesNoSenseIsNamed() {
        token = sessionToken();

        assertThat(order(new Multipart().with("reason", "LOST")).violations()).containsExactly("CRD-3 Idempotency-Key");
        assertThat(order(new Multipart().file("a.png", "%PDF-1"), "Idempotency-Key", "1")
                        .violations())
                .containsExactly("CRD-1 reason");
        assertProblem(
                order(new Multipart().with("reason", "BORED").file("a.png", "%PDF-1"), "Idempotency-Key", "1"),
                400,
                "invalid-entry");
        assertThat(portal.database.vault.stored()).isEmpty();
    }
}
