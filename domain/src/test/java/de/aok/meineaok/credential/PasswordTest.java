package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordTest {
    private static final PasswordCharacters CHARACTERS = PasswordCharacters.aokNiedersachsen();

    @Test
    @Rule(RuleId.PWD_1)
    void isTheSameHoweverAnUmlautWasTyped() {
        assertThat(Password.of("gru\u0308n").reveal()).isEqualTo("gr\u00fcn");
        assertThat(Password.of("gr\u00fcn").reveal()).isEqualTo("gr\u00fcn");
        assertThat(Password.of("a\u0300").reveal()).isEqualTo("\u00e0");
    }

    @Test
    @Rule(RuleId.PWD_1)
    void takesAnyTextUnchangedButForThat() {
        assertThat(Password.of("").reveal()).isEmpty();
        assertThat(Password.of(" x\0\ud800 \ud83d\ude00 ").reveal()).isEqualTo(" x\0\ud800 \ud83d\ude00 ");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void printsNothing() {
        assertThat(Password.of("Wal7#Kegel")).hasToString("Password[…]");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void printsNothingOfThePersonEither() {
        PasswordContext context = PasswordContext.unknown()
                .withUserName("anna1")
                .withName(new PersonName("Meyer", "Anna"))
                .withBirthDate(LocalDate.of(1985, 3, 9))
                .withKvnr(Kvnr.of("A000500015"));
        assertThat(context).hasToString("PasswordContext[…]");
    }

    @Test
    void remembersOfThePersonWhatIsKnown() {
        LocalDate birthDate = LocalDate.of(1985, 3, 9);
        Kvnr kvnr = Kvnr.of("A000500015");
        assertThat(PasswordContext.unknown()).isEqualTo(new PasswordContext(null, null, null, null, null));
        assertThat(PasswordContext.unknown()
                        .withUserName("anna1")
                        .withFamilyName("Meyer")
                        .withBirthDate(birthDate)
                        .withKvnr(kvnr))
                .isEqualTo(new PasswordContext("anna1", "Meyer", null, birthDate, kvnr));
        assertThat(PasswordContext.unknown()
                        .withKvnr(kvnr)
                        .withBirthDate(birthDate)
                        .withName(new PersonName("Meyer", "Anna Lea"))
                        .withUserName("anna1"))
                .isEqualTo(new PasswordContext("anna1", "Meyer", "Anna Lea", birthDate, kvnr));
    }

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_6, RuleId.PWD_8})
    void isRuledByTheNumbersOfTheInsurer() {
        assertThat(PasswordRules.aokNiedersachsen()).isEqualTo(new PasswordRules(8, 40, 3, 5, CHARACTERS));
        assertThat(new PasswordRules(1, 1, 1, 1, CHARACTERS).maximumLength()).isEqualTo(1);
        assertThat(new PasswordRules(256, 256, 1, 1, CHARACTERS).minimumLength())
                .isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource({"0, 40, 3, 5", "8, 7, 3, 5", "8, 257, 3, 5", "8, 40, 0, 5", "8, 40, 3, 0"})
    @Rule({RuleId.PWD_1, RuleId.PWD_6, RuleId.PWD_8})
    void isNotRuledByNumbersThatContradictOneAnother(int minimum, int maximum, int run, int barred) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasswordRules(minimum, maximum, run, barred, CHARACTERS));
    }
}
