package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is open by accident, and neither staff nor insured persons get in where the others belong. */
class ProtectionTest extends PortalTest {
    private record Operation(String method, String path, boolean open, boolean forStaff) {}

    private static List<Operation> operations() {
        return RestApi.resources().stream()
                .flatMap(resource ->
                        Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> operationsOf(resource, method)))
                .toList();
    }

    private static Stream<Operation> operationsOf(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/api/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        boolean open = resource.isAnnotationPresent(Public.class) || method.isAnnotationPresent(Public.class);
        boolean forStaff = resource.isAnnotationPresent(StaffOnly.class) || method.isAnnotationPresent(StaffOnly.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb ->
                        new Operation(verb.value(), path.replace("{id}", new UUID(1, 2).toString()), open, forStaff));
    }

    /** Says that JSON comes, since whatever is not JSON is refused before anybody asks who sends it. */
    private Client.Answer send(Operation operation, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.send(operation.method(), operation.path(), all.toArray(String[]::new));
    }

    private static String kind(Operation operation) {
        return operation.forStaff() ? "staff-token-required" : "session-required";
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.HOT_2})
    void whatIsNotPublicAsksForWhoeverItIsFor() {
        List<Operation> closed =
                operations().stream().filter(operation -> !operation.open()).toList();

        assertThat(closed)
                .hasSizeGreaterThan(18)
                .allSatisfy(operation -> assertProblem(send(operation), 401, kind(operation)));
    }

    @Test
    @Rule(RuleId.HOT_2)
    void whatIsForStaffStandsUnderOnePathAndNothingElseDoes() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.forStaff()).isEqualTo(operation.path().startsWith("/api/staff/"));
            assertThat(operation.open() && operation.forStaff()).isFalse();
        });
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.HOT_2})
    void aSessionOpensNothingOfStaffAndAStaffTokenNothingElse() {
        String token = sessionToken();

        assertThat(operations()).filteredOn(Operation::forStaff).hasSize(12).allSatisfy(operation -> {
            assertProblem(send(operation, bearer(token)), 401, "staff-token-required");
            assertProblem(
                    send(operation, "Cookie", "__Host-meineaok-session=" + token, "X-Requested-With", "MeineAOK"),
                    401,
                    "staff-token-required");
        });
        assertThat(operations())
                .filteredOn(operation -> !operation.open() && !operation.forStaff())
                .hasSizeGreaterThan(8)
                .allSatisfy(operation ->
                        assertProblem(send(operation, staff("hotline,backoffice")), 401, "session-required"));
    }

    @Test
    @Rule(RuleId.HOT_2)
    void aWriteOfStaffFromAnotherPageIsRefused() {
        assertThat(operations())
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

        assertThat(operations())
                .filteredOn(operation -> !operation.open()
                        && !operation.forStaff()
                        && !operation.method().equals(HttpMethod.GET))
                .hasSize(7)
                .allSatisfy(operation -> assertProblem(send(operation, "Cookie", cookie), 403, "cross-site-request"));
    }
}
