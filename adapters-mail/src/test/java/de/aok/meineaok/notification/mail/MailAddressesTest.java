package de.aok.meineaok.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.REG_1)
final class MailAddressesTest {
    private final MailAddresses addresses = new MailAddresses();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "erika@example.de, erika@example.de",
                "`  erika@example.de `, erika@example.de",
                "Erika.Muster@Example.DE, Erika.Muster@example.de",
                "e@x.de, e@x.de",
                "erika+aok@example.co.uk, erika+aok@example.co.uk",
                "o'hara_2@mail-1.example.org, o'hara_2@mail-1.example.org",
                "a!#$%&*/=?^{|}~-b@example.de, a!#$%&*/=?^{|}~-b@example.de",
                "erika@müller.de, erika@xn--mller-kva.de",
                "erika@MÜLLER.de, erika@xn--mller-kva.de",
                "erika@xn--strae-oqa.de, erika@xn--strae-oqa.de",
                "erika@例え.テスト, erika@xn--r8jz45g.xn--zckzah",
                "erika@4you.de, erika@4you.de"
            })
    void readsAddresses(String typed, String read) {
        assertThat(addresses.read(typed)).contains(new EmailAddress(read));
        // What is read can be mailed to.
        assertThatNoException().isThrownBy(() -> new InternetAddress(read, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "erika",
                "@example.de",
                "erika@",
                "erika@example",
                "erika@example.",
                "erika@.example.de",
                "erika@example..de",
                "erika@-example.de",
                "erika@example-.de",
                "erika@exa_mple.de",
                "erika@exa mple.de",
                "erika@example.d",
                "erika@example.123",
                "erika@192.168.0.1",
                "erika@[192.168.0.1]",
                "erika@[IPv6:2001:db8::1]",
                ".erika@example.de",
                "erika.@example.de",
                "erika..muster@example.de",
                "erika muster@example.de",
                "erika@muster@example.de",
                "\"erika muster\"@example.de",
                "erika(Muster)@example.de",
                "erika@example.de (Muster)",
                "Erika Muster <erika@example.de>",
                "erika@example.de, max@example.de",
                "erika@example.de;max@example.de",
                "erika,max@example.de",
                "mailto:erika@example.de",
                "erika@example.de\r\nBcc: max@example.de",
                "erika\r\n@example.de",
                "erika\u0000@example.de",
                "erika\u2028@example.de",
                "müller@example.de", // needs SMTPUTF8 all the way
                "erika@straße.de", // another domain by IDNA 2003 than by IDNA 2008
                "erika@exam\u200dple.de"
            })
    void refusesWhatNoMailGoesTo(String typed) {
        assertThat(addresses.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"64, 63, true", "65, 10, false", "10, 64, false"})
    void knowsTheLimitsOfLength(int localPart, int label, boolean accepted) {
        String typed = "a".repeat(localPart) + '@' + "b".repeat(label) + ".de";

        assertThat(addresses.read(typed).isPresent()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 255})
    void knowsTheLimitOfAll(int length) {
        String address = "a@" + "b.".repeat(120) + "c".repeat(length - 2 - 240 - 3) + ".de";

        assertThat(address).hasSize(length);
        assertThat(addresses.read(address).isPresent()).isEqualTo(length <= 254);
    }
}
