package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest extends PortalTest {
    private static final String ACCOUNTS = "/api/staff/accounts/";
    private static final String TASKS = "/api/staff/contact-tasks";
    private static final String UNDELIVERED = "/api/staff/undelivered-commissions";
    private static final String REASON = "{\"reason\":\"Anruf am 24.11.\"}";
    private static final String UNLOCKING = "{\"reason\":\"geklärt\",\"contact\":\"Rückruf\"}";
    private static final String LETTER =
            "{\"receivedOn\":\"2026-11-24\",\"channel\":\"LETTER\",\"reason\":\"Schreiben\"}";
    private static final String INQUIRY =
            "{\"reason\":\"vergessen\",\"checkedPoints\":[\"Geburtsdatum\",\"Anschrift\"]}";

    private static String bodyFor(String action) {
        return switch (action) {
            case "unlock" -> UNLOCKING;
            case "termination" -> LETTER;
            case "user-name" -> INQUIRY;
            default -> REASON;
        };
    }

    private void arouseSuspicion() {
        for (int login = 0; login < 3; login++) {
            String loginId = enterPassword().text("loginId");
            for (int i = 0; i < 3; i++) {
                enterMtan(loginId, wrongMtan());
            }
        }
    }

    @Test
    @Rule({RuleId.HOT_3, RuleId.HOT_5})
    void aLookUpShowsWhereTheAccountStandsAndNoSecret() {
        getIn();

        Client.Answer found = lookUp();

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .isEqualTo("{\"accountId\":\"" + found.text("accountId") + "\",\"state\":\"ACTIVE\",\"locks\":[],"
                        + "\"mobileNumber\":\"…34\",\"registeredAt\":\"2026-11-24T10:00:00Z\","
                        + "\"lastLoginAt\":\"2026-11-24T10:00:00Z\"}");
        AuditRecord noted = noted(AuditAction.LOOKED_UP);
        assertThat(noted.actor()).isEqualTo(Actor.staff(STAFF_NAME));
        assertThat(noted.reason()).isEqualTo("Anruf");
    }

    @Test
    @Rule({RuleId.REG_2, RuleId.HOT_3})
    void whoHasNoAccountIsNotFoundAndWhatIsNoKvnrIsRefused() {
        Client.Answer none = lookUp();
        Client.Answer malformed = client.post(
                "/api/staff/account-lookups", "{\"kvnr\":\"A123456789\",\"reason\":\"Anruf\"}", staff("backoffice"));

        assertProblem(none, 404, "no-account");
        assertProblem(malformed, 422, "entry-refused");
        assertThat(malformed.violations()).containsExactly("REG-2 kvnr");
        assertThat(malformed.body()).doesNotContain("A123456789");
    }

    private Client.Answer changeAddress(String kvnr, String postalCode, String role) {
        return client.post(
                "/api/staff/address-changes",
                "{\"kvnr\":\"" + kvnr + "\",\"addressLines\":[\"Lange Laube 14\"],\"postalCode\":\"" + postalCode
                        + "\",\"city\":\"Hannover\",\"reason\":\"Umzug\"}",
                staff(role));
    }

    @Test
    @Rule({RuleId.HOT_3, RuleId.REG_8})
    void aNewAddressBeforeTheFirstLoginGoesToTheCoreSystem() {
        Client.Answer taken = changeAddress(Form.KVNR, "30159", "hotline");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body()).isEmpty();
        assertThat(portal.last(Commission.AddressChange.class).address().lines())
                .containsExactly("Lange Laube 14");

        Client.Answer malformed = changeAddress(Form.KVNR, "3015", "hotline");
        assertProblem(malformed, 422, "entry-refused");
        assertThat(malformed.violations()).containsExactly("HOT-3 postalCode");
        assertThat(changeAddress("A123456789", "30159", "hotline").violations()).containsExactly("REG-2 kvnr");
        assertProblem(changeAddress("X110411675", "30159", "hotline"), 404, "not-on-file");
        assertProblem(changeAddress(Form.KVNR, "30159", "backoffice"), 403, "role-missing");

        getIn();
        Client.Answer inside = changeAddress(Form.KVNR, "30159", "hotline");
        assertProblem(inside, 409, "change-not-possible");
        assertThat(inside.violations()).containsExactly("HOT-3 ");
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.HOT_1, RuleId.LOG_5})
    void aLockEndsTheSessionAndOnlyTheRightPasswordLearnsOfIt() {
        String token = sessionToken();

        assertThat(hotline("lock", REASON).status()).isEqualTo(204);

        assertProblem(client.send("GET", "/api/me", bearer(token)), 401, "session-required");
        assertThat(lookUp().json().path("locks"))
                .hasSize(1)
                .first()
                .satisfies(lock -> assertThat(lock.asText()).isEqualTo("REQUEST"));
        assertProblem(enterPassword(Form.USER_NAME, "falsch"), 401, "wrong-credentials");
        Client.Answer locked = enterPassword();
        assertProblem(locked, 403, "account-locked");
        assertThat(locked.violations()).containsExactly("LCK-1 userName");
        assertThat(locked.text("detail")).contains("Jede andere Sperre kann nur unsere Hotline aufheben");
        assertThat(supportPhone(locked)).isEqualTo("0800 2656647");

        assertThat(hotline("unlock", UNLOCKING).status()).isEqualTo(204);
        assertThat(enterPassword().status()).isEqualTo(201);
        assertThat(noted(AuditAction.UNLOCKED).detail()).isEqualTo("Rückruf");
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.HOT_1})
    void aLockStopsALoginOnItsWay() {
        register();
        String loginId = enterPassword().text("loginId");
        hotline("lock", REASON);

        Client.Answer answer = enterMtan(loginId, portal.lastMtan());

        assertProblem(answer, 403, "account-locked");
        assertThat(answer.violations()).containsExactly("LCK-1 mtan");
        assertThat(supportPhone(answer)).isEqualTo("0800 2656647");
    }

    @Test
    @Rule({RuleId.LCK_4, RuleId.END_1, RuleId.END_4})
    void whatTheAccountDoesNotAllowIsRefusedWithItsRule() {
        getIn();

        Client.Answer unlock = hotline("unlock", UNLOCKING);
        assertProblem(unlock, 409, "change-not-possible");
        assertThat(unlock.violations()).containsExactly("LCK-4 ");
        assertThat(hotline("termination-withdrawal", REASON).violations()).containsExactly("END-4 ");
        assertThat(hotline("termination", LETTER).status()).isEqualTo(204);
        Client.Answer twice = hotline("termination", LETTER);
        assertProblem(twice, 409, "change-not-possible");
        assertThat(twice.violations()).containsExactly("END-1 ");
        assertThat(hotline("termination-withdrawal", REASON).status()).isEqualTo(204);
        hotline("lock", REASON);
        Client.Answer locked = hotline("one-time-passwords", REASON);
        assertProblem(locked, 409, "change-not-possible");
        assertThat(locked.violations()).containsExactly("LCK-1 ");
        // Whoever reads this is the hotline.
        assertThat(locked.json().has("support")).isFalse();
    }

    @Test
    @Rule({RuleId.ACT_4, RuleId.ACT_7})
    void theHotlineOrdersALetterAtAnyTime() {
        register();
        String first = portal.lastCode();

        Client.Answer ordered = hotline("activation-letters", REASON);

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.body()).isEqualTo("{\"activationCodeValidThrough\":\"2026-12-15\"}");
        assertThat(portal.lastCode()).isNotEqualTo(first);
        assertThat(ordered.body()).doesNotContain(portal.lastCode());
    }

    @Test
    @Rule({RuleId.ACT_7, RuleId.MTN_3})
    void theHotlineOrdersALetterForANewMobileNumber() {
        getIn();

        assertThat(hotline("activation-letters", REASON).status()).isEqualTo(202);
        assertThat(portal.last(Commission.MobileNumberLetter.class).code()).isNotNull();
    }

    @Test
    @Rule({RuleId.LCK_4, RuleId.RCV_3, RuleId.HOT_5})
    void aOneTimePasswordGoesByPostAndIsShownToNobody() {
        getIn();

        Client.Answer ordered = hotline("one-time-passwords", REASON);

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.body()).isEmpty();
        assertThat(portal.last(Commission.OneTimePasswordLetter.class).activationCode())
                .isNull();
    }

    @Test
    @Rule({RuleId.HOT_4, RuleId.RCV_6})
    void theUserNameIsToldOnceTheCallerWasAuthenticated() {
        getIn();

        Client.Answer told = hotline("user-name", INQUIRY);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).isEqualTo("{\"userName\":\"" + Form.USER_NAME + "\"}");
        assertThat(noted(AuditAction.USER_NAME_TOLD).detail()).isEqualTo("Geburtsdatum, Anschrift");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"x\"}",
                "{\"reason\":\"x\",\"checkedPoints\":null}",
                "{\"reason\":\"x\",\"checkedPoints\":[]}",
                "{\"reason\":\"x\",\"checkedPoints\":[\" \"]}",
                "{\"reason\":\"x\",\"checkedPoints\":[null]}",
                "{\"reason\":\"x\",\"checkedPoints\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}"
            })
    @Rule(RuleId.HOT_4)
    void withoutCheckedPointsNoUserNameIsTold(String body) {
        getIn();

        Client.Answer answer = hotline("user-name", body);

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("HOT-4 checkedPoints");
    }

    @Test
    @Rule(RuleId.END_1)
    void aTerminationNamesADayThatCanBe() {
        getIn();

        Client.Answer future = hotline("termination", LETTER.replace("11-24", "11-25"));
        Client.Answer past = hotline("termination", LETTER.replace("11-24", "11-23"));
        Client.Answer noDay = hotline("termination", LETTER.replace("11-24", "02-30"));
        Client.Answer byPortal = hotline("termination", LETTER.replace("LETTER", "PORTAL"));
        Client.Answer byNumber = hotline("termination", LETTER.replace("\"LETTER\"", "1"));

        for (Client.Answer answer : new Client.Answer[] {future, past}) {
            assertProblem(answer, 422, "entry-refused");
            assertThat(answer.violations()).containsExactly("END-1 receivedOn");
        }
        assertProblem(noDay, 400, "invalid-entry");
        assertThat(noDay.violations()).containsExactly("END-1 receivedOn");
        assertProblem(byPortal, 400, "malformed-body");
        assertThat(byPortal.violations()).containsExactly(" channel");
        assertProblem(byNumber, 400, "malformed-body");
        assertThat(lookUp().text("state")).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock",
                "unlock",
                "activation-letters",
                "one-time-passwords",
                "termination",
                "termination-withdrawal",
                "user-name"
            })
    @Rule({RuleId.HOT_2, RuleId.HOT_5})
    void nothingIsDoneWithoutAReasonOrToNobody(String action) {
        getIn();
        String withoutReason = bodyFor(action).replaceFirst("\"reason\":\"[^\"]*\"", "\"reason\":\"  \"");
        String missing = bodyFor(action).replaceFirst("\"reason\":\"[^\"]*\"", "\"reason\":null");
        String tooLong = bodyFor(action).replaceFirst("\"reason\":\"[^\"]*\"", "\"reason\":\"" + "z".repeat(501) + '"');

        String withNul = bodyFor(action).replaceFirst("\"reason\":\"[^\"]*\"", "\"reason\":\"a\\\\u0000\"");

        for (String body : new String[] {withoutReason, missing, tooLong, withNul}) {
            Client.Answer answer = hotline(action, body);
            assertProblem(answer, 400, "invalid-entry");
            assertThat(answer.violations()).containsExactly("HOT-5 reason");
        }
        for (String nobody : new String[] {new UUID(1, 2).toString(), "1-2-3-4-5"}) {
            Client.Answer unknown = client.post(ACCOUNTS + nobody + '/' + action, bodyFor(action), staff("hotline"));
            assertProblem(unknown, 404, "no-account");
        }
        Client.Answer malformed = client.post(ACCOUNTS + "keine/" + action, bodyFor(action), staff("hotline"));
        assertProblem(malformed, 404, "not-found");
        assertThat(malformed.body()).doesNotContain("keine");
    }

    @ParameterizedTest
    @CsvSource({
        "lock,                   false",
        "unlock,                 false",
        "activation-letters,     false",
        "one-time-passwords,     false",
        "user-name,              false",
        "termination,            true",
        "termination-withdrawal, true"
    })
    @Rule({RuleId.HOT_2, RuleId.HOT_3})
    void theBackOfficeRecordsTerminationsAndNothingElse(String action, boolean allowed) {
        getIn();

        Client.Answer answer = client.post(ACCOUNTS + accountId() + '/' + action, bodyFor(action), staff("backoffice"));

        if (allowed) {
            assertThat(answer.status()).isIn(204, 409);
        } else {
            assertProblem(answer, 403, "role-missing");
            assertThat(answer.violations()).containsExactly("HOT-2 ");
        }
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3})
    void suspicionPutsATaskBeforeTheHotline() {
        getIn();
        arouseSuspicion();

        Client.Answer open = client.send("GET", TASKS, staff("hotline"));
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json().path("tasks")).hasSize(1);
        assertThat(open.json().at("/tasks/0/ground").asText()).isEqualTo("mtans-exhausted");
        assertThat(open.json().at("/tasks/0/accountId").asText()).isEqualTo(accountId());
        assertThat(open.json().at("/tasks/0/createdAt").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(lookUp().json().path("locks").toString()).isEqualTo("[\"SUSPICION\"]");

        String person = TASKS + '/' + open.json().at("/tasks/0/id").asText() + "/person";
        assertThat(client.post(person, "{}", staff("hotline")).violations()).containsExactly("HOT-5 reason");
        assertProblem(client.post(person, REASON, staff("backoffice")), 403, "role-missing");
        assertThat(client.post(person, REASON, staff("hotline")).body())
                .contains("\"kvnr\":\"" + Form.KVNR + '"', "\"familyName\"", "\"addressLines\":[");
        assertThat(noted(AuditAction.LOOKED_UP).detail()).isEqualTo("mtans-exhausted");
        assertProblem(
                client.post(TASKS + '/' + new UUID(1, 2) + "/person", REASON, staff("hotline")), 404, "no-open-task");

        String completion = TASKS + '/' + open.json().at("/tasks/0/id").asText() + "/completion";
        assertThat(client.post(completion, "{}", staff("hotline")).violations()).containsExactly("HOT-5 reason");
        assertThat(client.post(completion, REASON, staff("hotline")).status()).isEqualTo(204);
        assertProblem(client.post(completion, REASON, staff("hotline")), 404, "no-open-task");
        assertProblem(client.post(TASKS + "/keine/completion", REASON, staff("hotline")), 404, "not-found");
        assertThat(client.send("GET", TASKS, staff("hotline")).body()).isEqualTo("{\"tasks\":[]}");
        assertProblem(enterPassword(), 403, "account-locked");
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.HOT_5})
    void theBackOfficeHasTriedAgainWhatCouldNotBeDelivered() {
        getIn();
        CommissionId id = giveUpAMail();

        Client.Answer list = client.send("GET", UNDELIVERED, staff("backoffice"));
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("commissions")).hasSize(1);
        JsonNode only = list.json().at("/commissions/0");
        assertThat(only.path("id").asText()).isEqualTo(id.toString());
        assertThat(only.path("channel").asText()).isEqualTo("MAIL");
        assertThat(only.path("accountId").asText()).isEqualTo(accountId());
        assertThat(only.path("cameBack").asBoolean()).isFalse();
        assertThat(only.path("reason").asText()).isEqualTo("no such mailbox");
        assertProblem(client.send("GET", UNDELIVERED, staff("hotline")), 403, "role-missing");

        String retry = UNDELIVERED + '/' + id + "/retry";
        assertThat(client.post(retry, "{}", staff("backoffice")).violations()).containsExactly("HOT-5 reason");
        assertProblem(client.post(retry, REASON, staff("hotline")), 403, "role-missing");
        assertThat(client.post(retry, REASON, staff("backoffice")).status()).isEqualTo(204);
        assertThat(noted(AuditAction.DELIVERY_RETRIED).detail()).isEqualTo("mail");
        assertProblem(client.post(retry, REASON, staff("backoffice")), 404, "nothing-undelivered");
        assertThat(client.send("GET", UNDELIVERED, staff("backoffice")).body()).isEqualTo("{\"commissions\":[]}");
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.HOT_5})
    void theBackOfficeLetsGoAMailThatCameBackAndCannotHaveItTriedAgain() {
        getIn();
        CommissionId id = giveUpAMail();
        portal.seeToUndelivered.retry(id, TestPortal.HOTLINE);
        portal.database.deliver(Channel.MAIL, portal.instant());
        portal.noteDeliveryReports.note(new DeliveryReport.Bounce(id, "5.1.1", portal.instant()));

        JsonNode only =
                client.send("GET", UNDELIVERED, staff("backoffice")).json().at("/commissions/0");
        assertThat(only.path("cameBack").asBoolean()).isTrue();
        assertThat(only.path("reason").asText()).isEqualTo("5.1.1");
        String item = UNDELIVERED + '/' + id;
        assertProblem(client.post(item + "/retry", REASON, staff("backoffice")), 409, "came-back");
        assertThat(client.post(item + "/discard", REASON, staff("backoffice")).status())
                .isEqualTo(204);
        assertThat(noted(AuditAction.DELIVERY_DISCARDED).detail()).isEqualTo("mail");
        assertProblem(client.post(item + "/discard", REASON, staff("backoffice")), 404, "nothing-undelivered");
    }

    private CommissionId giveUpAMail() {
        return portal.database.required(() -> {
            Outbox.Taken taken = portal.database
                    .outbox()
                    .takeNext(Channel.MAIL, portal.instant(), Duration.ofSeconds(30))
                    .orElseThrow();
            portal.database.outbox().givenUp(taken, "no such mailbox", portal.instant());
            return taken.id();
        });
    }

    @Test
    @Rule(RuleId.HOT_2)
    void staffIsAnsweredInItsLanguageAndWithoutATokenNotAtAll() {
        Client.Answer none = client.send("GET", TASKS, "Accept-Language", "en");
        Client.Answer wrongRole =
                client.send("GET", TASKS, "Authorization", "Bearer staff:erika:auditor", "Accept-Language", "en");

        assertProblem(none, 401, "staff-token-required");
        assertThat(none.text("title")).isEqualTo("Staff login required");
        assertThat(none.violations()).containsExactly("HOT-2 ");
        assertThat(none.header("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(wrongRole, 403, "role-missing");
        assertThat(wrongRole.text("title")).isEqualTo("Role missing");
        assertThat(client.send("GET", TASKS, staff("auditor,hotline")).status()).isEqualTo(200);
    }

    @Test
    @Rule(RuleId.LCK_2)
    void anAttemptIsNotedWithItsAddress() {
        register();
        enterPassword(Form.USER_NAME, "falsch");

        assertThat(noted(AuditAction.PASSWORD_WRONG).address()).isNotBlank().doesNotContain("127.0.0.1");
    }
}
