package de.aok.meineaok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.BNK_2)
class IbanTest {
    /** Those that the registry of ISO 13616 has as examples, of each of its 89 countries; of Brazil that of its earlier form as well. */
    private static final String EXAMPLES = """
            AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
            AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678
            BH67BMAG00001299123456 BI4210000100010000332045181 BR1800360305000010009795493C1 BR6699999A03000010009795493C1
            BY13NBRB3600900000002Z00AB00 CH9300762011623852957 CR05015202001026284066 CY17002001280000001200527600
            CZ6508000000192000145399 DE89370400440532013000 DJ2100010000000154000100186 DK5000400440116243
            DO28BAGR00000001212453611324 EE382200221020145685 EG380019000500000000263180002 ES9121000418450200051332
            FI2112345600000785 FK88SC123456789012 FO6264600001631634 FR1420041010050500013M02606
            GB29NWBK60161331926819 GE29NB0000000101904917 GI75NWBK000000007099453 GL8964710001000206
            GR1601101250000000012300695 GT82TRAJ01020000001210029690 HN88CABF00000000000250005469 HR1210010051863000160
            HU42117730161111101800000000 IE29AIBK93115212345678 IL620108000000099999999 IQ98NBIQ850123456789012
            IS140159260076545510730339 IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101
            KZ86125KZT5004100100 LB62099900000001001901229114 LC55HEMM000100010012001200023015 LI21088100002324013AA
            LT121000011101001000 LU280019400644750000 LV80BANK0000435195001 LY83002048000020100120361
            MC5811222000010123456789030 MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984
            MN121234123456789123 MR1300020001010000123456753 MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR
            NI45BAPR00000013000003558124 NL91ABNA0417164300 NO9386011117947 OM810180000001299123456
            PK36SCBL0000001123456702 PL61109010140000071219812874 PS92PALS000000000400123456702 PT50000201231234567890154
            QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379 RU0304452522540817810538091310419
            SA0380000000608010167519 SC18SSCB11010000000000001497USD SD2129010501234001 SE4550000000058398257466
            SI56263300012039086 SK3112000000198742637541 SM86U0322509800000000270100 SO211000001001000100141
            ST23000100010051845310146 SV62CENR00000000000000700025 TL380080012345678910157 TN5910006035183598478831
            TR330006100519786457841326 UA213223130000026007233566001 VA59001123000012345678 VG96VPVG0000012345678901
            XK051212012345678906 YE15CBYE0001018861234567891234
            """;

    private static Stream<String> examples() {
        return EXAMPLES.lines().flatMap(line -> Stream.of(line.strip().split(" ")));
    }

    @Test
    void all_countries_of_the_registry_are_tried() {
        assertThat(examples().map(example -> example.substring(0, 2)).collect(Collectors.toSet()))
                .hasSize(89);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_registrys_examples_are_taken(String example) {
        assertThat(Iban.parse(example).orElseThrow().value()).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void with_any_one_digit_changed_none_is(String example) {
        for (int i = 0; i < example.length(); i++) {
            if (Character.isDigit(example.charAt(i))) {
                for (char other = '0'; other <= '9'; other++) {
                    String changed = example.substring(0, i) + other + example.substring(i + 1);
                    assertThat(Iban.parse(changed).isPresent()).as(changed).isEqualTo(other == example.charAt(i));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void of_another_length_none_is(String example) {
        assertThat(Iban.parse(example + '0')).isEmpty();
        assertThat(Iban.parse(example.substring(0, example.length() - 1))).isEmpty();
    }

    @Test
    void is_taken_as_people_type_it() {
        assertThat(Iban.parse(" de89 3704\u00a00044 0532 0130 00\t")).contains(Iban.of("DE89370400440532013000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DE",
                "DE89",
                // Of no country in the registry, though the check digits fit.
                "XX46370400440532013000",
                "US64SVBKUS6S3300958879",
                // What is neither letter nor digit, letters instead of check digits, and check digits that nobody gives
                // out.
                "DE89-3704-0044-0532-0130-00",
                "DEA9370400440532013000",
                "DE8937040044053201300Ä",
                "DE00370400440532013050",
                "XK010000000000000073",
                "XK990000000000000055"
            })
    void what_is_none_is_refused(String text) {
        assertThat(Iban.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Iban.of(text)).withMessageContaining("BNK-2");
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, true",
        "CH9300762011623852957, true",
        "GB29NWBK60161331926819, true",
        "VA59001123000012345678, true",
        "TR330006100519786457841326, false",
        "UA213223130000026007233566001, false"
    })
    void payments_by_sepa_reach_some_countries(String value, boolean inSepa) {
        assertThat(Iban.of(value).isInSepa()).isEqualTo(inSepa);
    }

    @Test
    void shows_its_last_four_places_alone() {
        Iban iban = Iban.of("DE18370400440532013017");

        assertThat(iban).hasToString("Iban[…3017]");
        assertThat(iban.masked()).isEqualTo("DE…3017");
        assertThat(iban.lastPlaces()).isEqualTo("3017");
    }

    @Test
    void is_equal_by_its_value() {
        assertThat(Iban.of("DE89370400440532013000"))
                .isEqualTo(Iban.parse("de89370400440532013000").orElseThrow())
                .hasSameHashCodeAs(Iban.of("DE89370400440532013000"))
                .isNotEqualTo(Iban.of("NO9386011117947"));
    }
}
