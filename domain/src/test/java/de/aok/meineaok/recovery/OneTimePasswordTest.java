package de.aok.meineaok.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.activation.CodeForm;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordCharacters;
import de.aok.meineaok.credential.PasswordContext;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.RCV_3)
class OneTimePasswordTest {
    private static final CodeForm FORM = CodeForm.aokNiedersachsen();
    private static final PasswordPolicy POLICY = new PasswordPolicy(PasswordRules.aokNiedersachsen());

    @Property
    @Rule({RuleId.PWD_1, RuleId.PWD_2, RuleId.PWD_3, RuleId.PWD_4, RuleId.PWD_5, RuleId.PWD_6})
    void meets_the_password_rules_and_is_known_by_its_form(
            @ForAll long seed, @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 12) String userName) {
        PasswordContext context = PasswordContext.unknown()
                .withUserName(userName)
                .withName(new PersonName("Meyer", "Anna"))
                .withBirthDate(LocalDate.of(1986, 11, 11));

        String drawn = OneTimePassword.draw(FORM, new Random(seed)::nextInt, POLICY, context)
                .reveal();

        assertThat(POLICY.judge(Password.of(drawn), context)).isEmpty();
        assertThat(drawn).matches("[2-9A-HJKMNP-Z]{4}(\\.[2-9A-HJKMNP-Z]{4}){2}");
        assertThat(OneTimePassword.parse(drawn)).map(OneTimePassword::reveal).contains(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        // A part of the user name; no digit; no letter; none of these.
        "KWX7KWX8KWX9, 29AC.B3DE.C4FG",
        "ABCDKMNPRSTU, 29AC.B3DE.C4FG",
        "274936582947, 29AC.B3DE.C4FG",
        "29ACB3DEC4FG, 29AC.B3DE.C4FG",
    })
    @Rule({RuleId.PWD_2, RuleId.PWD_6})
    void is_drawn_again_until_the_rules_are_met(String first, String taken) {
        PasswordContext kwx7 = PasswordContext.unknown().withUserName("kwx7");
        // All but the last are refused.
        IntUnaryOperator random = drawing(first + "KWX7KWX8KWX9" + taken.replace(".", ""));

        assertThat(OneTimePassword.draw(FORM, random, POLICY, kwx7).reveal()).isEqualTo(taken);
    }

    @Test
    void draws_every_character_evenly_from_the_whole_alphabet() {
        IntUnaryOperator random = drawing("29ACB3DEC4FG");

        OneTimePassword.draw(
                FORM,
                bound -> {
                    assertThat(bound).isEqualTo(FORM.alphabet().length());
                    return random.applyAsInt(bound);
                },
                POLICY,
                PasswordContext.unknown());
    }

    @Test
    void is_not_sought_for_ever_where_the_rules_leave_none() {
        PasswordPolicy longer =
                new PasswordPolicy(new PasswordRules(15, 40, 3, 5, PasswordCharacters.aokNiedersachsen()));
        IntUnaryOperator random = new Random(1)::nextInt;

        assertThatIllegalStateException()
                .isThrownBy(() -> OneTimePassword.draw(FORM, random, longer, PasswordContext.unknown()))
                .withMessageContaining("RCV-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"29AC.B3DE.C4FG", "29ac.b3de.c4fg", " 29Ac.b3dE.c4Fg\t"})
    void is_taken_whatever_its_case(String typed) {
        assertThat(OneTimePassword.parse(typed)).map(OneTimePassword::reveal).contains("29AC.B3DE.C4FG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "29ACB3DEC4FG",
                "29AC-B3DE-C4FG",
                "29AC.B3DE.C4F",
                "29AC.B3DE.C4FGH",
                "29AC.B3DE",
                "29AC.B3DE.C4FG.H5J",
                "29AC.B3DE.C4FG.29AC.B3DE.C4FG.29AC.B3DE.C4FG",
                "29AC.B3DE.C4FÄ",
                // The sign of the kelvin, whose lower case is a k.
                "29AC.B3DE.C4F\u212a",
                "29AC B3DE C4FG",
                "k7#Wolke=Tal9"
            })
    void nothing_else_is_taken_for_one(String typed) {
        assertThat(OneTimePassword.parse(typed)).isEmpty();
    }

    @Test
    void one_of_another_form_may_still_be_in_the_post() {
        String other = OneTimePassword.draw(
                        new CodeForm("2346789ABCDEFGHK", 16), new Random(1)::nextInt, POLICY, PasswordContext.unknown())
                .reveal();

        assertThat(other).hasSize(OneTimePassword.length(new CodeForm("2346789ABCDEFGHK", 16)));
        assertThat(OneTimePassword.parse(other)).map(OneTimePassword::reveal).contains(other);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void is_not_printed() {
        assertThat(OneTimePassword.parse("29AC.B3DE.C4FG").orElseThrow()).hasToString("OneTimePassword[…]");
    }

    /** Chance that gives these characters, one after the other. */
    private static IntUnaryOperator drawing(String characters) {
        Iterator<Integer> numbers =
                characters.chars().map(FORM.alphabet()::indexOf).iterator();
        return bound -> numbers.next();
    }
}
