package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest extends PortalTest {
    private static final String HOLDS = "/api/staff/legal-holds";
    private static final String PROTOCOL = "/api/staff/deletion-protocol";
    private static final String REASON = "{\"reason\":\"Klage\"}";

    private UUID messageToAnne() {
        getIn();
        KeptRecord message =
                KeptRecord.of(RecordKind.MESSAGE, portal.instant()).of(new AccountId(UUID.fromString(accountId())));
        portal.database.required(() -> portal.database.records.keep(message));
        return message.id();
    }

    private static String hold(String kind, Object id) {
        return "{\"kind\":\"%s\",\"id\":\"%s\",\"reason\":\"Klage\"}".formatted(kind, id);
    }

    @Test
    @Rule({RuleId.RET_3, RuleId.HOT_5})
    void theBackOfficeSuspendsADeletionAndLiftsThat() {
        UUID message = messageToAnne();
        String lift = HOLDS + "/MESSAGE/" + message + "/lift";
        assertProblem(client.post(lift, REASON, staff("backoffice")), 404, "not-held");

        assertThat(client.post(HOLDS, hold("MESSAGE", message), staff("backoffice"))
                        .status())
                .isEqualTo(204);
        assertThat(noted(AuditAction.DELETION_SUSPENDED).reason()).isEqualTo("Klage");
        assertProblem(client.post(HOLDS, hold("MESSAGE", message), staff("backoffice")), 409, "held-already");

        assertThat(client.post(lift, "{}", staff("backoffice")).violations()).containsExactly("HOT-5 reason");
        assertThat(client.post(lift, REASON, staff("backoffice")).status()).isEqualTo(204);
        assertThat(noted(AuditAction.DELETION_RESUMED).detail()).isEqualTo("message " + message);
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            names = {"AUDIT_TRAIL", "POSTED_DOCUMENT", "BILLED_SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    @Rule(RuleId.RET_3)
    void whateverCanBeHeldIsHeldThere(RecordKind kind) {
        KeptRecord record = KeptRecord.of(kind, portal.instant());
        portal.database.required(() -> portal.database.records.keep(record));

        assertThat(client.post(HOLDS, hold(kind.name(), record.id()), staff("backoffice"))
                        .status())
                .isEqualTo(204);
        assertThat(client.post(HOLDS + '/' + kind + '/' + record.id() + "/lift", REASON, staff("backoffice"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Rule(RuleId.RET_3)
    void whatIsNotThereCannotBeHeld() {
        UUID message = messageToAnne();

        for (String kind : new String[] {"MESSAGE", "UPLOAD", "CHANGE_REQUEST", "ACCOUNT"}) {
            assertProblem(client.post(HOLDS, hold(kind, new UUID(1, 2)), staff("backoffice")), 404, "no-record");
        }
        assertProblem(client.post(HOLDS, hold("UPLOAD", message), staff("backoffice")), 404, "no-record");
        assertProblem(client.post(HOLDS, hold("AUDIT_TRAIL", message), staff("backoffice")), 400, "malformed-body");
        assertThat(client.post(HOLDS, "{\"kind\":\"MESSAGE\"}", staff("backoffice"))
                        .violations())
                .containsExactlyInAnyOrder("RET-3 id", "HOT-5 reason");
        assertProblem(
                client.post(HOLDS + "/AUDIT_TRAIL/" + message + "/lift", REASON, staff("backoffice")),
                404,
                "not-found");
    }

    @Test
    @Rule({RuleId.RET_3, RuleId.RET_4, RuleId.HOT_2})
    void nobodyElseDoesOrSeesThat() {
        UUID message = messageToAnne();

        assertProblem(client.post(HOLDS, hold("MESSAGE", message), staff("hotline")), 403, "role-missing");
        assertProblem(
                client.post(HOLDS + "/MESSAGE/" + message + "/lift", REASON, staff("hotline")), 403, "role-missing");
        assertProblem(
                client.send("GET", PROTOCOL + "?from=2026-01-01&to=2026-12-31", staff("hotline")), 403, "role-missing");
        assertProblem(client.send("GET", PROTOCOL + "?from=2026-01-01&to=2026-12-31"), 401, "staff-token-required");
    }

    @Test
    @Rule(RuleId.RET_4)
    void theProtocolTellsHowMuchWasDeletedOnWhichDayByWhichLaw() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        portal.database.required(() -> {
            portal.database.deletionProtocol().add(newYear, RetentionClass.BENEFITS, "message", 41, 3);
            portal.database.deletionProtocol().add(newYear.plusDays(1), RetentionClass.ACCOUNT, "account", 2, 0);
            portal.database.deletionProtocol().add(newYear.plusDays(2), RetentionClass.ACCOUNT, "account", 1, 0);
        });

        Client.Answer answer = client.send("GET", PROTOCOL + "?from=2026-01-01&to=2026-01-02", staff("backoffice"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"counts\":["
                        + "{\"day\":\"2026-01-01\",\"retentionClass\":\"BENEFITS\","
                        + "\"legalBasis\":\"§ 304 Abs. 1 SGB V, § 84 SGB X\","
                        + "\"kind\":\"message\",\"deleted\":41,\"files\":3},"
                        + "{\"day\":\"2026-01-02\",\"retentionClass\":\"ACCOUNT\","
                        + "\"legalBasis\":\"Art. 5 Abs. 2, Art. 17 Abs. 3 DSGVO\","
                        + "\"kind\":\"account\",\"deleted\":2,\"files\":0}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', from",
        "?to=2026-01-02, from",
        "?from=2026-01-02, to",
        "?from=gestern&to=2026-01-02, from",
        "?from=2026-01-02&to=2026-02-30, to",
    })
    void aDayThatIsNoneIsNamed(String query, String field) {
        Client.Answer answer = client.send("GET", PROTOCOL + query, staff("backoffice"));

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("RET-4 " + field);
    }
}
