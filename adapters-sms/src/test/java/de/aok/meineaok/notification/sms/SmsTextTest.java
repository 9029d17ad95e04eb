package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.MTN_2)
final class SmsTextTest {
    private static final Commission.LoginMtan LOGIN = new Commission.LoginMtan(
            new MobileNumber("+4915112345678"), Mtan.of("042137"), Instant.parse("2026-07-01T12:05:00Z"));

    @Test
    void namesPurposeCodeAndExpiryAndWarns() {
        assertThat(new SmsText("meine.aok.de").of(LOGIN)).isEqualTo("""
                        Meine AOK: Ihre mTAN zur Anmeldung ist 042137, gültig bis 14:05 Uhr. \
                        Geben Sie sie nie weiter, auch nicht an die AOK.

                        @meine.aok.de #042137""");
    }

    @Test
    void endsWithTheLineThatBrowsersFillInFrom() {
        assertThat(new SmsText("localhost").of(LOGIN).lines()).endsWith("@localhost #042137");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "meine.aok.de", "meine.niedersachsen.aok.de"})
    void fitsOneSms(String host) {
        assertThat(Gsm7.septets(new SmsText(host).of(LOGIN)).orElseThrow()).isBetween(1, Gsm7.SMS_LENGTH);
    }

    @Test
    void refusesAHostWithWhichItWouldNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsText("a".repeat(40) + ".de"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Meine.AOK.de", "meine.aok.de:443", "https://meine.aok.de", "meine aok", "a.de\n@b.de"})
    void refusesWhatIsNoHost(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsText(host));
    }
}
