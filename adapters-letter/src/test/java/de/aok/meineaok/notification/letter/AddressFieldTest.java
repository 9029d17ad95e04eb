package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressFieldTest {
    /** Every character half an em wide: 41 to a line at 11 points, 64 at 7. */
    private static AddressField of(String recipient, PostalAddress address) throws UndeliverableException {
        return AddressField.of(recipient, address, text -> text.length() / 2.0);
    }

    private static PostalAddress inGermany(String... lines) {
        return new PostalAddress(List.of(lines), "30159", "Hannover", "DE");
    }

    @Test
    void setsAUsualAddressInTheLargestSize() throws Exception {
        assertThat(of("Erika Muster", inGermany("Weg 1")))
                .isEqualTo(new AddressField(List.of("Erika Muster", "Weg 1", "30159 Hannover"), 11));
    }

    @Test
    void wrapsAtBlanksAndAfterHyphensBeforeItGetsSmaller() throws Exception {
        AddressField field = of(
                "Maximiliane Alexandra Charlotte Friederike Wilhelmine",
                inGermany("A".repeat(35) + "-Berthold-Straße 1"));

        assertThat(field.size()).isEqualTo(11);
        assertThat(field.lines())
                .containsExactly(
                        "Maximiliane Alexandra Charlotte",
                        "Friederike Wilhelmine",
                        "A".repeat(35) + "-",
                        "Berthold-Straße 1",
                        "30159 Hannover");
    }

    @Test
    void getsSmallerForAWordThatDoesNotBreak() throws Exception {
        assertThat(of("A".repeat(41), inGermany("Weg 1")).size()).isEqualTo(11);
        assertThat(of("A".repeat(42), inGermany("Weg 1")).size()).isEqualTo(10);
        assertThat(of("A".repeat(64), inGermany("Weg 1")).size()).isEqualTo(7);
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> of("A".repeat(65), inGermany("Weg 1")));
    }

    @Test
    void getsSmallerWhereSixLinesDoNotSuffice() throws Exception {
        AddressField field = of("Maximiliane Alexandra Charlotte Friederike Wilhelmine", inGermany("1", "2", "3", "4"));

        assertThat(field.lines()).hasSize(6);
        assertThat(field.size()).isEqualTo(8);
    }

    @Test
    void refusesASeventhLine() throws Exception {
        assertThat(of("Erika Muster", inGermany("1", "2", "3", "4")).lines()).hasSize(6);
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> of("Erika Muster", inGermany("1", "2", "3", "4", "5")));
    }

    @Test
    void leavesOutWhatIsEmpty() throws Exception {
        PostalAddress dublin = new PostalAddress(List.of(" ", "1 O'Connell Street"), "", "Dublin 1", "IE");

        assertThat(of("Erika Muster", dublin).lines())
                .containsExactly("Erika Muster", "1 O'Connell Street", "Dublin 1", "IRLAND");
    }

    @Test
    void tellsNobodyWhereSomebodyLives() throws Exception {
        assertThat(of("Erika Muster", inGermany("Weg 1"))).hasToString("AddressField[…]");
    }
}
