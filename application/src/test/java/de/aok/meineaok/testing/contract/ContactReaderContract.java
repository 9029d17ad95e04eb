package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link ContactReader} promises, of one that serves Germany. */
public abstract class ContactReaderContract {
    private static final String ENDLESS = "1".repeat(100_000);

    /** The reader that is tried. */
    protected abstract ContactReader contacts();

    @Test
    @Rule(RuleId.REG_1)
    void reads_ordinary_addresses_as_they_were_typed() {
        for (String typed : List.of("anne@example.org", "Anne.Luise+aok-2@mail.example.org", "a_b@example-1.co.uk")) {
            assertThat(contacts().email(typed)).contains(new EmailAddress(typed));
            assertThat(contacts().email(' ' + typed + "  ")).contains(new EmailAddress(typed));
        }
    }

    @Test
    @Rule(RuleId.REG_1)
    void refuses_what_no_mail_goes_to() {
        for (String typed : List.of(
                "",
                " ",
                "@",
                "anne",
                "@example.org",
                "anne@",
                "anne@example",
                "anne@@example.org",
                "anne@paul@example.org",
                "anne luise@example.org",
                "anne@example.org, paul@example.org",
                "Anne <anne@example.org>",
                "anne@example.org\r\nBcc: paul@example.org",
                "anne\u0000@example.org",
                "anne@exam\ud800ple.org",
                "anne".repeat(100) + "@example.org",
                "anne@" + "example.".repeat(50) + "org",
                ENDLESS + '@' + ENDLESS,
                "a@" + "b.".repeat(100_000) + "org")) {
            assertThat(contacts().email(typed)).as(beginning(typed)).isEmpty();
        }
    }

    @Test
    @Rule(RuleId.MTN_4)
    void reads_one_mobile_number_in_all_its_forms() {
        for (String typed : List.of(
                "+4915112345678",
                "015112345678",
                "004915112345678",
                "0151 12345678",
                "0151/123-45678",
                "(0151) 12345678",
                "+49 151 12345678",
                " +4915112345678  ")) {
            assertThat(contacts().mobileNumber(typed))
                    .as(typed)
                    .isEqualTo(new MobileNumberReading.Accepted(new MobileNumber("+4915112345678")));
        }
    }

    @Test
    @Rule(RuleId.MTN_4)
    void refuses_landlines_and_premium_numbers() {
        refuses(
                MobileNumberProblem.NOT_MOBILE,
                "030 12345678",
                "+49 511 1234567",
                "0900 1 123456",
                "0137 1234567",
                "0800 2656647");
    }

    @Test
    @Rule(RuleId.MTN_4)
    void refuses_mobile_numbers_of_other_countries() {
        refuses(MobileNumberProblem.COUNTRY_NOT_SERVED, "+43 664 1234567", "0041 79 123 45 67");
    }

    @Test
    @Rule(RuleId.MTN_4)
    void refuses_what_is_no_number() {
        refuses(
                MobileNumberProblem.MALFORMED,
                "",
                " ",
                "+",
                "0",
                "0151",
                "0151 FLOWERS",
                "0151 12345678, 0151 12345679",
                "0151\n12345678",
                "0151\u000012345678",
                "\u0660\u0661\u0665\u0661 12345678",
                "++4915112345678",
                "+",
                '+' + ENDLESS,
                ENDLESS);
    }

    private void refuses(MobileNumberProblem problem, String... typed) {
        for (String one : typed) {
            assertThat(contacts().mobileNumber(one))
                    .as(beginning(one))
                    .isEqualTo(new MobileNumberReading.Refused(problem));
        }
    }

    private static String beginning(String typed) {
        return typed.substring(0, Math.min(typed.length(), 40));
    }
}
