package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiptReadingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final byte RECEIPT = 0x04;
    private static final byte INTERMEDIATE = 0x20;

    @Test
    void the_standards_form_is_read() {
        assertThat(read(
                        "id:0123456789 sub:001 dlvrd:001 submit date:2607011405 done date:2607011406 stat:DELIVRD err:000"
                                + " text:Meine AOK: Ihre mTAN"))
                .contains(new ReceiptReading(
                        "0123456789", true, "DELIVERED 000", Optional.of(Instant.parse("2026-07-01T12:06:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, true, DELIVERED",
        "delivered, true, DELIVERED",
        "EXPIRED, false, EXPIRED",
        "DELETED, false, DELETED",
        "UNDELIV, false, UNDELIVERABLE",
        "Undeliverable, false, UNDELIVERABLE",
        "REJECTD, false, REJECTED",
        "REJECTED, false, REJECTED"
    })
    void final_states_are_read_however_they_are_spelled(String written, boolean arrived, String code) {
        assertThat(read("id:1 stat:" + written)).contains(new ReceiptReading("1", arrived, code, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENROUTE", "ACCEPTD", "UNKNOWN", "BUFFERED", "", "X"})
    void what_is_not_the_last_word_is_passed_over(String state) {
        assertThat(read("id:1 stat:" + state)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:abc-1 stat:DELIVRD",
                "ID: abc-1 STAT: DELIVRD ERR: 000",
                "stat:DELIVRD\r\nid:abc-1",
                "id:abc-1 sub:? dlvrd: submit date:never done date:0000000000 stat:DELIVRD",
                "id:abc-1 stat:DELIVRD text:id:2 stat:UNDELIV",
                "id:abc-1 stat:DELIVRD\0"
            })
    void carriers_have_forms_of_their_own(String text) {
        Optional<ReceiptReading> reading = read(text);

        assertThat(reading).hasValueSatisfying(receipt -> {
            assertThat(receipt.messageId()).isEqualTo("abc-1");
            assertThat(receipt.arrived()).isTrue();
            assertThat(receipt.at()).isEmpty();
        });
    }

    @Test
    void seconds_are_passed_over() {
        assertThat(read("id:1 done date:260701140659 stat:DELIVRD").flatMap(ReceiptReading::at))
                .contains(Instant.parse("2026-07-01T12:06:00Z"));
    }

    @Test
    void what_the_parameters_say_counts_more_than_the_text() {
        assertThat(read(
                        RECEIPT,
                        "id:1 stat:ENROUTE",
                        new OptionalParameter.Receipted_message_id("2"),
                        new OptionalParameter.Message_state(MessageState.UNDELIVERABLE.value())))
                .contains(new ReceiptReading("2", false, "UNDELIVERABLE", Optional.empty()));
    }

    @Test
    void the_parameters_alone_make_a_receipt() {
        assertThat(read(
                        (byte) 0,
                        "",
                        new OptionalParameter.Receipted_message_id("2"),
                        new OptionalParameter.Message_state(MessageState.DELIVERED.value())))
                .contains(new ReceiptReading("2", true, "DELIVERED", Optional.empty()));
    }

    @Test
    void an_identifier_without_the_zero_at_its_end_is_read_in_full() {
        assertThat(read(
                                RECEIPT,
                                "stat:DELIVRD",
                                new OptionalParameter.Receipted_message_id("4711".getBytes(StandardCharsets.US_ASCII)))
                        .map(ReceiptReading::messageId))
                .contains("4711");
    }

    @Test
    void the_text_may_stand_in_the_payload() {
        assertThat(read(
                        RECEIPT,
                        "",
                        new OptionalParameter.Message_payload("id:1 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII))))
                .isPresent();
    }

    @Test
    void what_people_write_is_none_and_neither_is_a_notice_in_between() {
        assertThat(read((byte) 0, "id:1 stat:DELIVRD")).isEmpty();
        assertThat(read(INTERMEDIATE, "id:1 stat:DELIVRD")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stat:DELIVRD", "id:1", "id: stat:DELIVRD", "überhaupt nichts"})
    void what_lacks_identifier_or_state_is_passed_over(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void an_unknown_state_in_the_parameters_leaves_it_to_the_text() {
        assertThat(read(RECEIPT, "id:1 stat:DELIVRD", new OptionalParameter.Message_state((byte) 99)))
                .isPresent();
    }

    private static Optional<ReceiptReading> read(String text) {
        return read(RECEIPT, text);
    }

    private static Optional<ReceiptReading> read(byte esmClass, String text, OptionalParameter... parameters) {
        DeliverSm deliverSm = new DeliverSm();
        deliverSm.setEsmClass(esmClass);
        deliverSm.setOptionalParameters(parameters);
        return ReceiptReading.of(deliverSm, text.getBytes(StandardCharsets.ISO_8859_1), BERLIN);
    }
}
