package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.testing.contract.ShortMessagesContract;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SmppMessagesTest extends ShortMessagesContract {
    private final Smsc smsc = new Smsc();
    private final Adapters adapters = new Adapters();
    private boolean up;

    @BeforeEach
    void start() throws IOException {
        bringBack();
    }

    @AfterEach
    void stop() throws IOException {
        adapters.close();
        smsc.close();
    }

    @Override
    protected ShortMessages shortMessages() {
        SmppCarrier carrier = Adapters.carrier("one", smsc.port());
        return up ? adapters.boundTo(carrier) : adapters.to(carrier);
    }

    /** Each destination and reference once, as a carrier does that knows repeats. */
    @Override
    protected List<String> arrived() {
        Map<String, String> arrived = new HashMap<>();
        smsc.taken()
                .forEach(taken -> arrived.put(taken.to() + '/' + taken.reference(), taken.to() + ' ' + taken.text()));
        return List.copyOf(arrived.values());
    }

    @Override
    protected void takeDown() throws IOException {
        up = false;
        smsc.stop();
    }

    @Override
    protected void bringBack() throws IOException {
        smsc.start();
        up = true;
    }

    @Test
    void what_the_carrier_calls_it_is_returned() throws Exception {
        var reference = shortMessages().send(Adapters.newId(), Adapters.SMS);

        assertThat(reference)
                .contains(new CarrierReference("one", smsc.taken().getFirst().id()));
    }

    @Test
    void a_carrier_without_names_for_what_it_takes_will_report_nothing() throws Exception {
        smsc.nameNothing();

        assertThat(shortMessages().send(Adapters.newId(), Adapters.SMS)).isEmpty();
        assertThat(smsc.taken()).hasSize(1);
    }

    @Test
    void it_comes_from_the_name_goes_abroad_as_well_and_asks_for_one_receipt_of_any_outcome() throws Exception {
        shortMessages().send(Adapters.newId(), Adapters.SMS);

        SubmitSm message = smsc.taken().getFirst().message();
        assertThat(message.getSourceAddr()).isEqualTo("AOK");
        assertThat(message.getSourceAddrTon()).isEqualTo((byte) 5);
        assertThat(message.getSourceAddrNpi()).isEqualTo((byte) 0);
        assertThat(message.getDestAddress()).isEqualTo("4915112345678");
        assertThat(message.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(message.getDestAddrNpi()).isEqualTo((byte) 1);
        assertThat(message.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(message.getDataCoding()).isEqualTo((byte) 0);
        assertThat(message.isUdhi()).isFalse();
    }

    @Test
    void the_carrier_drops_it_when_the_code_expires() throws Exception {
        shortMessages().send(Adapters.newId(), Adapters.SMS);

        assertThat(smsc.taken().getFirst().message().getValidityPeriod()).isEqualTo("000000000500000R");
    }

    @Test
    void umlauts_and_the_euro_sign_arrive_in_the_alphabet_of_gsm() throws Exception {
        adapters.text = sms -> "Grüße für 5 €";

        shortMessages().send(Adapters.newId(), Adapters.SMS);

        SubmitSm message = smsc.taken().getFirst().message();
        assertThat(message.getDataCoding()).isEqualTo((byte) 0);
        assertThat(message.getShortMessage())
                .isEqualTo(new byte[] {'G', 'r', 0x7E, 0x1E, 'e', ' ', 'f', 0x7E, 'r', ' ', '5', ' ', 0x1B, 0x65});
    }

    @Test
    void other_characters_arrive_in_ucs_2() throws Exception {
        adapters.text = sms -> "„Ž";

        shortMessages().send(Adapters.newId(), Adapters.SMS);

        SubmitSm message = smsc.taken().getFirst().message();
        assertThat(message.getDataCoding()).isEqualTo((byte) 8);
        assertThat(message.getShortMessage()).isEqualTo(new byte[] {0x20, 0x1E, 0x01, 0x7D});
    }

    @Test
    void a_long_text_goes_in_parts_of_which_the_last_asks_for_the_receipt() throws Exception {
        adapters.text = sms -> "x".repeat(400);

        var reference = shortMessages().send(Adapters.newId(), Adapters.SMS);

        assertThat(smsc.taken())
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.message().isUdhi()).isTrue());
        assertThat(smsc.taken())
                .extracting(part -> part.message().getRegisteredDelivery())
                .containsExactly((byte) 0, (byte) 0, (byte) 1);
        assertThat(smsc.taken()).extracting(Smsc.Taken::reference).doesNotHaveDuplicates();
        assertThat(reference)
                .contains(new CarrierReference("one", smsc.taken().getLast().id()));
    }

    @Test
    void a_number_compares_equal_though_the_carrier_answers_it_hexadecimal() throws Exception {
        SmppCarrier carrier = Adapters.carrier("one", smsc.port());
        SmppCarrier hexadecimal = new SmppCarrier(
                carrier.name(),
                carrier.endpoint(),
                carrier.account(),
                carrier.sender(),
                carrier.pace(),
                new SmppCarrier.ReceiptForm(
                        SmppCarrier.MessageIdForm.HEXADECIMAL,
                        SmppCarrier.MessageIdForm.DECIMAL,
                        carrier.receipts().zone()));

        var reference = adapters.boundTo(hexadecimal).send(Adapters.newId(), Adapters.SMS);

        assertThat(reference.orElseThrow().reference())
                .isEqualTo(Integer.toString(
                        Integer.parseInt(smsc.taken().getFirst().id(), 16)));
    }

    @Test
    void no_more_goes_out_in_a_second_than_the_carrier_takes() throws Exception {
        adapters.timings = SmppSettings.Timings.USUAL;
        SmppCarrier carrier = Adapters.carrier("one", smsc.port());
        SmppMessages messages = adapters.boundTo(new SmppCarrier(
                carrier.name(),
                carrier.endpoint(),
                carrier.account(),
                carrier.sender(),
                new SmppCarrier.Pace(10, 20),
                carrier.receipts()));

        long start = System.nanoTime();
        for (int i = 0; i < 11; i++) {
            messages.send(Adapters.newId(), Adapters.SMS);
        }

        // Ten pauses of 50 ms; a slow machine takes longer, none may take less.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void closing_unbinds() throws Exception {
        SmppMessages messages = adapters.boundTo(Adapters.carrier("one", smsc.port()));

        messages.close();

        assertThat(messages.bound()).isEmpty();
        assertThat(smsc.binds()).isEqualTo(1);
    }
}
