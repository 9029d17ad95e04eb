package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.MTN_4)
final class MobileNumbersTest {
    private final MobileNumbers numbers = new MobileNumbers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "015112345678",
                "0151 12345678",
                "0151/12345678",
                "0151-1234-5678",
                "0151\u20131234\u20135678",
                "0151.12.34.56.78",
                "(0151) 12345678",
                "  0151 12345678  ",
                "0151\u00a012345678",
                "+4915112345678",
                "+49 151 12345678",
                "+49 (0)151 12345678",
                "(+49) 151 12345678",
                "004915112345678",
                "0049 151 12345678",
                "0049 (0) 151 / 12345678"
            })
    void readsOneNumberInAllItsForms(String typed) {
        assertThat(numbers.read(typed)).isEqualTo(accepted("+4915112345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "01511 1234567, +4915111234567",
        "01520 1234567, +4915201234567",
        "01525 1234567, +4915251234567",
        "01556 7890123, +4915567890123",
        "01566 7890123, +4915667890123",
        "01570 1234567, +4915701234567",
        "01573 1234567, +4915731234567",
        "01590 1234567, +4915901234567",
        "0160 1234567, +491601234567",
        "0160 12345678, +4916012345678",
        "0162 1234567, +491621234567",
        "0163 1234567, +491631234567",
        "0170 1234567, +491701234567",
        "0171 1234567, +491711234567",
        "0172 1234567, +491721234567",
        "0173 1234567, +491731234567",
        "0174 1234567, +491741234567",
        "0175 1234567, +491751234567",
        "0176 12345678, +4917612345678",
        "0177 1234567, +491771234567",
        "0178 1234567, +491781234567",
        "0179 1234567, +491791234567"
    })
    void acceptsEveryMobileBlockOfGermany(String typed, String e164) {
        assertThat(numbers.read(typed)).isEqualTo(accepted(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0511 12345", // Hannover
                "030 12345678", // Berlin
                "+49 511 1234567",
                "0164 1234567", // pagers
                "0168 12345678",
                "0137 1234567", // votes and games
                "0180 1 234567", // shared cost
                "0180 5 123456",
                "0190 123456", // premium until 2005
                "0190 812345",
                "0900 1 123456", // premium
                "0900 5 123456",
                "0700 12345678", // personal
                "032 12345678", // national, VoIP
                "0181 123456", // user groups
                "0193 12345", // access to networks
                "0800 2656647", // free
                "+800 12345678",
                "110",
                "112",
                "115",
                "116117",
                "11833",
                "+33 1 23 45 67 89", // Paris
                "+44 20 7946 0958" // London
            })
    void refusesWhatIsNoMobileNumber(String typed) {
        assertThat(numbers.read(typed)).isEqualTo(refused(MobileNumberProblem.NOT_MOBILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0041 79 123 45 67",
                "+43 664 1234567",
                "+39 320 1234567",
                "+31 6 12345678",
                "+44 7911 123456",
                "+1 212 555 0123"
            })
    void refusesMobileNumbersOfOtherCountries(String typed) {
        assertThat(numbers.read(typed)).isEqualTo(refused(MobileNumberProblem.COUNTRY_NOT_SERVED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "0",
                "00",
                "0151",
                "0151 123",
                "0151 1234567890123",
                "0151 12345678 0151 12345679",
                "0161 1234567", // unassigned
                "0151 FLOWERS",
                "0800 AOK",
                "0151 12345678 ext. 5",
                "0151 12345678;ext=5",
                "0151 12345678 x5",
                "0151 12345678#",
                "tel:+4915112345678",
                "++4915112345678",
                "+49 151 12345678, 0151 12345679",
                "0151\n12345678",
                "0151\t12345678",
                "0151\u000012345678",
                "\u0660\u0661\u0665\u0661 12345678",
                "\uff10151 12345678",
                "+999 151 12345678",
                "<script>015112345678</script>",
                "0000000000000000000000000000000000000000000000000000000000"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(numbers.read(typed)).isEqualTo(refused(MobileNumberProblem.MALFORMED));
    }

    @Test
    void servesOtherCountriesIfTold() {
        MobileNumbers more = new MobileNumbers(Set.of("DE", "AT", "US"));

        assertThat(more.read("+43 664 1234567")).isEqualTo(accepted("+436641234567"));
        assertThat(more.read("+1 212 555 0123")).isEqualTo(accepted("+12125550123"));
        assertThat(more.read("0151 12345678")).isEqualTo(accepted("+4915112345678"));
        assertThat(more.read("+41 79 123 45 67")).isEqualTo(refused(MobileNumberProblem.COUNTRY_NOT_SERVED));
        assertThat(new MobileNumbers(Set.of("AT")).read("0151 12345678"))
                .isEqualTo(refused(MobileNumberProblem.COUNTRY_NOT_SERVED));
    }

    @Test
    void knowsTheCountriesItServes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MobileNumbers(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MobileNumbers(Set.of("DE", "Germany")));
    }

    private static MobileNumberReading accepted(String e164) {
        return new MobileNumberReading.Accepted(new MobileNumber(e164));
    }

    private static MobileNumberReading refused(MobileNumberProblem problem) {
        return new MobileNumberReading.Refused(problem);
    }
}
