package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.notification.sms.SmppCarrier.Account;
import de.aok.meineaok.notification.sms.SmppCarrier.Endpoint;
import de.aok.meineaok.notification.sms.SmppCarrier.MessageIdForm;
import de.aok.meineaok.notification.sms.SmppCarrier.Pace;
import de.aok.meineaok.notification.sms.SmppCarrier.Sender;
import de.aok.meineaok.notification.sms.SmppCarrier.TrustStore;
import de.aok.meineaok.notification.sms.SmppSettings.ReceiptWatch;
import de.aok.meineaok.notification.sms.SmppSettings.Timings;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmppSettingsTest {
    private static final SmppCarrier CARRIER = Adapters.carrier("one", 2775);

    @Test
    void there_is_a_carrier_and_each_has_a_name_of_its_own() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings());
        assertThatIllegalArgumentException().isThrownBy(() -> settings(CARRIER, CARRIER));
        assertThat(settings(CARRIER, Adapters.carrier("two", 2775)).carriers()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "One", "a b", "a_b", "1234567890123456789012345678901"})
    void a_name_is_one_word(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Adapters.carrier(name, 2775));
    }

    @Test
    void all_that_is_wrong_about_an_account_is_told_without_its_password() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account("", "much too long", "é"))
                .withMessageContaining("systemId")
                .withMessageContaining("password")
                .withMessageContaining("ASCII")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("much too long"));
    }

    @Test
    void all_that_is_wrong_about_an_endpoint_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Endpoint(" ", 65_536, false, Optional.of(new TrustStore(Path.of("trust.p12"), "secret"))))
                .withMessageContaining("host")
                .withMessageContaining("65536")
                .withMessageContaining("TLS");
    }

    @Test
    void a_trust_store_that_is_not_there_is_told_at_once() {
        SmppCarrier carrier = Adapters.carrier(
                "one",
                new Endpoint("localhost", 2775, true, Optional.of(new TrustStore(Path.of("nowhere.p12"), "secret"))),
                Smsc.PASSWORD);
        try (Adapters adapters = new Adapters()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> adapters.to(carrier))
                    .withMessageContaining("nowhere.p12");
        }
    }

    @Test
    @Rule(RuleId.SEC_2)
    void nothing_prints_a_password() {
        Account account = new Account("system", "pa55word", "");
        TrustStore trustStore = new TrustStore(Path.of("trust.p12"), "pa55word");
        SmppCarrier carrier = new SmppCarrier(
                "one",
                new Endpoint("localhost", 2775, true, Optional.of(trustStore)),
                account,
                CARRIER.sender(),
                CARRIER.pace(),
                CARRIER.receipts());

        assertThat(settings(carrier).toString()).contains("system", "trust.p12").doesNotContain("pa55word");
    }

    @ParameterizedTest
    @CsvSource({
        "AOK, 5, 0, AOK",
        "Meine AOK, 5, 0, Meine AOK",
        "+4915112345678, 1, 1, 4915112345678",
        "71234, 3, 0, 71234"
    })
    void a_sender_is_a_name_a_number_or_a_short_code(String value, byte ton, byte npi, String address) {
        Sender sender = new Sender(value);

        assertThat(sender.typeOfNumber().value()).isEqualTo(ton);
        assertThat(sender.numberingPlan().value()).isEqualTo(npi);
        assertThat(sender.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gesundheitskasse", "Grüße", "+0151", "12", "123456789", "A\nB"})
    void anything_else_is_no_sender(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender(value));
    }

    @Test
    void a_pace_lets_something_through() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(0, 0))
                .withMessageContaining("window")
                .withMessageContaining("perSecond");
    }

    @Test
    void all_that_is_wrong_about_timings_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timings(
                        Duration.ZERO,
                        Duration.ofSeconds(29),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(-1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1)))
                .withMessageContaining("connection")
                .withMessageContaining("silence")
                .withMessageContaining("longestPause")
                .withMessageContaining("PT29S");
    }

    @Test
    void what_goes_out_last_can_still_be_answered_within_the_lease() {
        assertThat(Timings.USUAL.lastStart()).isEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void all_that_is_wrong_about_the_watch_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiptWatch(
                        Duration.ofMinutes(1), Duration.ofMinutes(1), 0, 101, Duration.ZERO, 0, Duration.ZERO))
                .withMessageContaining("window")
                .withMessageContaining("atLeast")
                .withMessageContaining("percentage")
                .withMessageContaining("probeEvery")
                .withMessageContaining("recoveredAfter")
                .withMessageContaining("lookEvery");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 00ff, 00ff",
        "TEXT, ' 00ff ', 00ff",
        "DECIMAL, 000255, 255",
        "DECIMAL, 00ff, 00ff",
        "HEXADECIMAL, 00ff, 255",
        "HEXADECIMAL, FF, 255",
        "HEXADECIMAL, ffffffffffffffffffff, 1208925819614629174706175",
        "HEXADECIMAL, 01890a5d-ac96, 01890a5d-ac96",
        "DECIMAL, -5, -5"
    })
    void numbers_compare_equal_in_whatever_form_they_come(MessageIdForm form, String written, String read) {
        assertThat(form.read(written)).isEqualTo(read);
    }

    private static SmppSettings settings(SmppCarrier... carriers) {
        return new SmppSettings(List.of(carriers), Timings.USUAL, ReceiptWatch.USUAL);
    }
}
