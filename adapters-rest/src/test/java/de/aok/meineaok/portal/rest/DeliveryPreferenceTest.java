package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;

class DeliveryPreferenceTest extends PortalTest {
    private static final String PREFERENCE = "/api/me/delivery-preference";

    @Test
    @Rule(RuleId.DLV_1)
    void postComesUntilThePersonChoosesAndWhatWasChosenLastHolds() {
        String token = sessionToken();
        assertThat(chosen(token)).isEqualTo("POST");

        for (String preference : new String[] {"ONLINE", "POST", "ONLINE"}) {
            Client.Answer answer = client.put(PREFERENCE, "{\"preference\":\"" + preference + "\"}", bearer(token));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("preference")).isEqualTo(preference);
            assertThat(chosen(token)).isEqualTo(preference);
        }
        assertThat(client.send("GET", "/api/me/activity", bearer(token)).body()).contains("DELIVERY_CHOSEN");
    }

    @Test
    @Rule(RuleId.DLV_1)
    void nothingElseCanBeChosen() {
        String token = sessionToken();

        for (String entry :
                new String[] {"{\"preference\":\"FAX\"}", "{}", "{\"preference\":null}", "{\"preference\":1}"}) {
            assertThat(client.put(PREFERENCE, entry, bearer(token)).status())
                    .as(entry)
                    .isEqualTo(400);
        }
        assertThat(chosen(token)).isEqualTo("POST");
        assertProblem(client.send("GET", PREFERENCE), 401, "session-required");
    }

    private String chosen(String token) {
        return client.send("GET", PREFERENCE, bearer(token)).text("preference");
    }
}
