package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.BankAccountChange.Kind;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.MTN_2)
final class SmsTextTest {
    private static final MobileNumber NUMBER = new MobileNumber("+4915112345678");
    private static final Mtan MTAN = Mtan.of("042137");
    private static final Instant VALID_UNTIL = Instant.parse("2026-07-01T12:05:00Z");
    private static final Commission.LoginMtan LOGIN = new Commission.LoginMtan(NUMBER, MTAN, VALID_UNTIL);
    private static final Commission.MobileNumberMtan NEW_NUMBER =
            new Commission.MobileNumberMtan(NUMBER, MTAN, VALID_UNTIL);

    private static Commission.BankAccountMtan bankAccount(Kind kind) {
        return new Commission.BankAccountMtan(NUMBER, MTAN, VALID_UNTIL, kind, "3000");
    }

    private static List<Commission.Sms> everyKind() {
        return List.of(
                LOGIN, NEW_NUMBER, bankAccount(Kind.ADDED), bankAccount(Kind.CHANGED), bankAccount(Kind.REMOVED));
    }

    @Test
    void samplesEveryKind() {
        assertThat(everyKind())
                .extracting(Object::getClass)
                .containsOnly(Commission.Sms.class.getPermittedSubclasses());
    }

    @Test
    void namesPurposeCodeAndExpiryAndWarns() {
        assertThat(new SmsText("meine.aok.de").of(LOGIN)).isEqualTo("""
                        Meine AOK: Ihre mTAN zur Anmeldung ist 042137, gültig bis 14:05 Uhr. \
                        Geben Sie sie nie weiter, auch nicht an die AOK.

                        @meine.aok.de #042137""");
    }

    @Test
    @Rule(RuleId.MTN_3)
    void saysThatItConfirmsANewMobileNumber() {
        assertThat(new SmsText("meine.aok.de").of(NEW_NUMBER)).isEqualTo("""
                        Meine AOK: mTAN 042137 bestätigt Ihre neue Mobilfunknummer, gültig bis 14:05 Uhr. \
                        Nie weitergeben, auch nicht an uns.

                        @meine.aok.de #042137""");
    }

    @ParameterizedTest
    @CsvSource({
        "ADDED, neue Bankverbindung",
        "CHANGED, Änderung der Bankverbindung",
        "REMOVED, Löschung der Bankverbindung"
    })
    @Rule(RuleId.BNK_2)
    void saysWhatHappensToWhichBankAccount(Kind kind, String what) {
        assertThat(new SmsText("meine.aok.de").of(bankAccount(kind))).isEqualTo("""
                        Meine AOK: mTAN 042137 für %s, IBAN-Ende 3000, gültig bis 14:05 Uhr. Nie weitergeben.

                        @meine.aok.de #042137""".formatted(what));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void endsWithTheLineThatBrowsersFillInFrom(Commission.Sms sms) {
        assertThat(new SmsText("localhost").of(sms).lines()).endsWith("@localhost #042137");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "meine.aok.de", "meine.niedersachsen.aok.de"})
    void fitsOneSms(String host) {
        SmsText text = new SmsText(host);

        assertThat(everyKind())
                .allSatisfy(sms ->
                        assertThat(Gsm7.septets(text.of(sms)).orElseThrow()).isBetween(1, Gsm7.SMS_LENGTH));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {{mtan}} {{validUntil}} {{host}} {{userName}} | nothing fills [userName]
        {{mtan}} {{validUntil}}                       | no place for [host]
        {{mtan} {{validUntil}} {{host}}               | a place is written {{name}}
        {{mtan}} {{validUntil}} „{{host}}“            | a character that not every phone knows
        """)
    void refusesATemplateThatIsWrong(String template, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmsText("localhost").checked(Template.LOGIN_MTAN, template))
                .withMessageContaining(complaint);
    }

    /** In 9 + 9 + 5 characters is what it fills in. */
    @Test
    void refusesATemplateThatIsTooLongForOneSmsWithTheLongestCode() {
        SmsText text = new SmsText("localhost");
        String longest = "{{mtan}}{{validUntil}}{{host}}" + "x".repeat(Gsm7.SMS_LENGTH - 9 - 9 - 5);

        assertThat(text.checked(Template.LOGIN_MTAN, longest)).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.checked(Template.LOGIN_MTAN, longest + 'x'))
                .withMessageContaining("too long");
    }

    /** Left in {@code target/preview}, to be looked at. */
    @Test
    void showsEachKind() throws IOException {
        Path preview = Files.createDirectories(Path.of("target", "preview"));
        for (Commission.Sms sms : everyKind()) {
            String kind = sms instanceof Commission.BankAccountMtan account ? "-" + account.kind() : "";
            Path file = preview.resolve(sms.getClass().getSimpleName() + kind + ".txt");

            Files.writeString(file, new SmsText("meine.aok.de").of(sms));

            assertThat(file).content().contains("Meine AOK", "042137");
        }
    }
}
