package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.ID;
import static de.aok.meineaok.notification.mail.SampleMails.returnPath;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.mail.BounceReading.Failed;
import de.aok.meineaok.notification.mail.BounceReading.NothingMuch;
import de.aok.meineaok.notification.mail.BounceReading.Riddle;
import de.aok.meineaok.notification.mail.BounceReading.Said;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.NTF_3)
final class BounceReadingTest {
    private final BounceReading reading = new BounceReading(sender(), returnPath());

    @ParameterizedTest
    @CsvSource({
        "postfix-no-such-user, 5.1.1",
        "postfix-expired, 4.4.1",
        "exchange-no-such-user, 5.1.10",
        "gmail-mailbox-full, 5.2.2",
        "qmail-no-such-user, 5.1.1",
        "exim-old-no-such-user, 5.0.0"
    })
    void understands_that_a_mail_failed(String sample, String code) throws Exception {
        assertThat(read(Bounces.text(sample))).isEqualTo(new Failed(ID, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-delayed", "success", "out-of-office", "read-receipt"})
    void passes_over_what_is_no_failure(String sample) throws Exception {
        assertThat(read(Bounces.text(sample))).isEqualTo(new NothingMuch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"written-by-a-person", "of-somebody-elses-mail", "report-without-a-status"})
    void does_not_guess(String sample) throws Exception {
        assertThat(read(Bounces.text(sample))).isEqualTo(new Riddle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Original-To", "Delivered-To", "Envelope-To"})
    void knows_the_commission_by_the_address_that_it_came_back_to(String header) throws Exception {
        String bounce = withoutId(Bounces.text("postfix-no-such-user"));

        assertThat(read(bounce)).isEqualTo(new Riddle());
        assertThat(read(header + ": <bounces+" + ID + "@mail.aok.example>\r\n" + bounce))
                .isEqualTo(new Failed(ID, "5.1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Original-Message-ID", "In-Reply-To", "References"})
    void knows_the_commission_by_the_message_that_it_answers(String header) throws Exception {
        String bounce = withoutId(Bounces.text("postfix-no-such-user"));

        assertThat(read(header + ":\r\n <one@example.de>\r\n <" + ID + "@aok.example>\r\n" + bounce))
                .isEqualTo(new Failed(ID, "5.1.1"));
    }

    @Test
    void knows_the_commission_by_the_message_that_comes_back() throws Exception {
        String bounce = withoutId(Bounces.text("postfix-no-such-user"))
                .replace("Message-ID: <>", "Message-ID:\r\n <" + ID + "@aok.example>");

        assertThat(read(bounce)).isEqualTo(new Failed(ID, "5.1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xbounces+01890a5d-ac96-774b-bcce-b302099a8057@mail.aok.example",
                "bounces+01890a5d-ac96-774b-bcce-b302099a8057@mail.aok.example.org",
                "bounces+01890a5d-ac96-774b-bcce-b302099a8057x@mail.aok.example",
                "bounces+01890a5d@mail.aok.example",
                "bounces+01890a5d-ac96-774b-bcce-b302099a8057@mailxaok.example",
                "bounces-01890a5d-ac96-774b-bcce-b302099a8057@mail.aok.example"
            })
    void takes_no_address_for_ours_that_only_looks_like_it(String address) throws Exception {
        String bounce = withoutId(Bounces.text("postfix-no-such-user"));

        assertThat(read("Delivered-To: " + address + "\r\n" + bounce)).isEqualTo(new Riddle());
    }

    @ParameterizedTest
    @CsvSource({
        "Status: 5.1.1, Status: nonsense, 5.0.0",
        "Status: 5.1.1, X-Status: 5.1.1, 5.0.0",
        "Status: 5.1.1, Status: 5.1.1111, 5.0.0",
        "Status: 5.1.1, status:  5.7.509 , 5.7.509",
        "Action: failed, ACTION: Failed (for good), 5.1.1"
    })
    void reads_a_status_however_it_is_written(String usual, String other, String code) throws Exception {
        assertThat(read(Bounces.text("postfix-no-such-user").replace(usual, other)))
                .isEqualTo(new Failed(ID, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "Content-Type: multipart/report\r\n\r\nnothing",
                "Content-Type: multipart/report; boundary=B\r\n\r\n--B\r\n",
                "Content-Type: ; ;\r\n\r\n",
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!",
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: unheard-of\r\n\r\nx",
                "Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: message/delivery-status"
            })
    void stumbles_over_nothing(String garbage) throws Exception {
        assertThat(read(garbage)).isEqualTo(new Riddle());
    }

    @Test
    void understands_what_is_cut_off_behind_the_status() throws Exception {
        String bounce = Bounces.text("exchange-no-such-user");
        int end = bounce.indexOf("Content-Type: message/rfc822");

        assertThat(read(bounce.substring(0, end))).isEqualTo(new Failed(ID, "5.1.10"));
    }

    private static String withoutId(String bounce) {
        return bounce.replaceAll("bounces\\+" + ID + "@mail", "bounces@mail").replace(ID + "@aok.example", "");
    }

    private Said read(String message) throws Exception {
        return reading.read(ReadMail.read(message));
    }
}
