package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is open by accident, and neither staff nor insured persons get in where the others belong. */
class ProtectionTest extends PortalTest {

    /** Says that what is due comes, since anything else is refused before anybody asks who sends it. */
    private Client.Answer send(Operation operation, String... headers) {
        String path = operation.path().replace("{kind}", "UPLOAD").replaceAll("\\{[^}]+}", new UUID(1, 2).toString());
        List<String> all = new ArrayList<>(List.of("Content-Type", operation.contentType()));
        all.addAll(List.of(headers));
        return client.send(operation.method(), path, all.toArray(String[]::new));
    }

    private static String kind(Operation operation) {
        return operation.forStaff() ? "staff-token-required" : "session-required";
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.HOT_2})
    void whatIsNotPublicAsksForWhoeverItIsFor() {
        List<Operation> closed =
                Operation.all().stream().filter(operation -> !operation.open()).toList();

        assertThat(closed)
                .hasSizeGreaterThan(18)
                .allSatisfy(operation -> assertProblem(send(operation), 401, kind(operation)));
    }

    @Test
    @Rule(RuleId.HOT_2)
    void whatIsForStaffStandsUnderOnePathAndNothingElseDoes() {
        assertThat(Operation.all()).allSatisfy(operation -> {
            assertThat(operation.forStaff()).isEqualTo(operation.path().startsWith("/api/staff/"));
            assertThat(operation.open() && operation.forStaff()).isFalse();
        });
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.HOT_2})
    void aSessionOpensNothingOfStaffAndAStaffTokenNothingElse() {
        String token = sessionToken();

        assertThat(Operation.all()).filteredOn(Operation::forStaff).hasSize(28).allSatisfy(operation -> {
            assertProblem(send(operation, bearer(token)), 401, "staff-token-required");
            assertProblem(
                    send(operation, "Cookie", "__Host-meineaok-session=" + token, "X-Requested-With", "MeineAOK"),
                    401,
                    "staff-token-required");
        });
        assertThat(Operation.all())
                .filteredOn(operation -> !operation.open() && !operation.forStaff())
                .hasSizeGreaterThan(8)
                .allSatisfy(operation ->
                        assertProblem(send(operation, staff("hotline,backoffice")), 401, "session-required"));
    }

    @Test
    @Rule(RuleId.HOT_2)
    void aWriteOfStaffFromAnotherPageIsRefused() {
        assertThat(Operation.all())
                .filteredOn(
                        operation -> operation.forStaff() && operation.method().equals(HttpMethod.POST))
                .allSatisfy(operation -> assertProblem(
                        send(operation, "Authorization", staff("hotline")[1], "Origin", "https://evil.example"),
                        403,
                        "cross-site-request"));
    }

    @Test
    @Rule(RuleId.LOG_5)
    void everyWriteByCookieNeedsTheHeaderThatNoOtherPageCanSend() {
        String cookie = "__Host-meineaok-session=" + sessionToken();

        assertThat(Operation.all())
                .filteredOn(operation -> !operation.open()
                        && !operation.forStaff()
                        && !operation.method().equals(HttpMethod.GET))
                .hasSize(25)
                .allSatisfy(operation -> assertProblem(send(operation, "Cookie", cookie), 403, "cross-site-request"));
    }
}
