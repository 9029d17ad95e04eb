package de.aok.meineaok.insured.fhir;

import static de.aok.meineaok.insured.fhir.Fhir.KVNR;
import static de.aok.meineaok.insured.fhir.Fhir.patient;
import static de.aok.meineaok.insured.fhir.Fhir.readPatient;
import static de.aok.meineaok.insured.fhir.Fhir.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientsTest {

    @Test
    void a_patient_of_the_base_profile_becomes_a_person() {
        assertThat(readPatient("{}"))
                .isEqualTo(new InsuredRecord.Person(
                        1,
                        Kvnr.of(KVNR),
                        new PersonName("Fischer", "Yasmin"),
                        LocalDate.of(1979, 7, 24),
                        new PostalAddress(List.of("An der Düne 1a"), "38226", "Salzgitter", "DE"),
                        false,
                        false));
    }

    @Nested
    class Identifier {

        @Test
        void the_kvid_10_is_picked_from_among_others() {
            assertThat(readPatient("""
                                    {'identifier': [
                                      {'system': 'http://example.org/pid', 'value': '4711'},
                                      {'value': 'X110411675'},
                                      {'use': 'old', 'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'X110411675'},
                                      {'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'A000500015'}]}""").kvnr()).isEqualTo(Kvnr.of(KVNR));
        }

        @Test
        void the_older_naming_system_serves_too() {
            assertThat(readPatient(
                                    "{'identifier': [{'system': 'http://fhir.de/NamingSystem/gkv/kvid-10', 'value': 'A000500015'}]}")
                            .kvnr())
                    .isEqualTo(Kvnr.of(KVNR));
        }

        @ParameterizedTest
        @ValueSource(strings = {"A123456789", "A000000000", "A00050001", "500015"})
        @Rule(RuleId.REG_2)
        void a_number_that_is_no_kvnr_is_refused(String value) {
            assertThat(refusal(patient("{'identifier': [{'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': '" + value
                            + "'}]}")))
                    .contains("KVID-10")
                    .doesNotContain(value);
        }

        @Test
        void a_patient_without_one_is_refused() {
            assertThat(refusal(
                            patient("{'identifier': [{'system': 'http://example.org/pid', 'value': 'A000500015'}]}")))
                    .isEqualTo("Patient.identifier has no KVID-10");
            assertThat(refusal(patient("{'identifier': null}"))).isEqualTo("Patient.identifier has no KVID-10");
        }

        @Test
        void two_that_differ_are_refused() {
            assertThat(refusal(patient("""
                                            {'identifier': [
                                              {'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'X110411675'},
                                              {'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'A000500015'}]}"""))).contains("several");
        }

        @Test
        void an_id_that_is_the_kvnr_of_somebody_else_is_refused() {
            assertThat(refusal(patient("{'id': 'X110411675'}"))).startsWith("Patient.id");
        }
    }

    @Nested
    class Name {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'use': 'maiden', 'family': 'Alt'}, {'use': 'official', 'family': 'Neu'} | Neu
                        {'use': 'usual', 'family': 'Ruf'}, {'family': 'Ohne'}                    | Ohne
                        {'use': 'old', 'family': 'Alt'}, {'use': 'usual', 'family': 'Ruf'}       | Ruf
                        {'family': 'Ohne'}, {'use': 'official', 'family': 'Amtlich'}             | Amtlich
                        {'use': 'official', 'family': 'Vorbei', 'period': {'end': '2020'}}, {'use': 'official', 'family': 'Neu'} | Neu
                        {'use': 'official', 'family': 'Künftig', 'period': {'start': '2027'}}, {'use': 'official', 'family': 'Heute'} | Heute
                        {'use': 'official', 'family': 'Heute', 'period': {'end': '2026-11-24'}}  | Heute
                        """)
        void the_one_borne_today_is_chosen(String names, String family) {
            assertThat(readPatient("{'name': [" + names + "]}").name().family()).isEqualTo(family);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'use': 'maiden', 'family': 'Alt'}",
                    "{'use': 'old', 'family': 'Alt'}",
                    "{'use': 'nickname', 'family': 'Alt'}",
                    "{'use': 'official', 'family': 'Alt', 'period': {'end': '2026-11-23'}}"
                })
        void one_of_the_past_is_never_chosen(String name) {
            assertThat(refusal(patient("{'name': [" + name + "]}"))).isEqualTo("Patient.name has none that is current");
        }

        @Test
        void all_given_names_are_kept() {
            assertThat(readPatient("{'name': [{'family': 'Fischer', 'given': ['Eva-Maria', ' Renée  Łucja ']}]}")
                            .name())
                    .isEqualTo(new PersonName("Fischer", "Eva-Maria Renée Łucja"));
            assertThat(readPatient("{'name': [{'family': 'Fischer'}]}").name())
                    .isEqualTo(new PersonName("Fischer", ""));
        }

        @Test
        void the_family_name_is_what_is_printed() {
            assertThat(readPatient("""
                                    {'name': [{'family': 'Gräfin von Musterfrau', '_family': {'extension': [
                                       {'url': 'http://hl7.org/fhir/StructureDefinition/humanname-own-name', 'valueString': 'Musterfrau'}]}}]}""").name().family()).isEqualTo("Gräfin von Musterfrau");
        }

        @Test
        void a_family_name_that_is_missing_is_composed_of_its_parts() {
            assertThat(readPatient("""
                                    {'name': [{'_family': {'extension': [
                                       {'url': 'http://hl7.org/fhir/StructureDefinition/humanname-own-name', 'valueString': 'Musterfrau'},
                                       {'url': 'http://hl7.org/fhir/StructureDefinition/humanname-own-prefix', 'valueString': 'von'},
                                       {'url': 'http://fhir.de/StructureDefinition/humanname-namenszusatz', 'valueString': 'Gräfin'}]}}]}""").name().family()).isEqualTo("Gräfin von Musterfrau");
        }

        @Test
        void without_any_family_name_the_line_is_refused() {
            assertThat(refusal(patient("{'name': [{'given': ['Yasmin'], 'text': 'Yasmin Fischer'}]}")))
                    .isEqualTo("HumanName.family is missing");
            assertThat(refusal(patient("{'name': null}"))).isEqualTo("Patient.name has none that is current");
        }
    }

    @Nested
    class Address {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'type': 'physical', @, 'line': ['A']}, {'type': 'both', @, 'line': ['B']} | B
                        {'type': 'both', @, 'line': ['A']}, {'type': 'postal', @, 'line': ['Postfach 1']} | Postfach 1
                        {'use': 'old', 'type': 'both', @, 'line': ['A']}, {'type': 'physical', @, 'line': ['B']} | B
                        {'use': 'work', 'type': 'both', @, 'line': ['A']}, {'use': 'home', @, 'line': ['B']} | B
                        {'use': 'billing', 'type': 'postal', @, 'line': ['A']}, {'use': 'temp', @, 'line': ['B']} | B
                        {'type': 'postal', @, 'line': ['A'], 'period': {'end': '2026-11-23'}}, {'type': 'both', @, 'line': ['B']} | B
                        {'type': 'postal', @}, {'type': 'both', @, 'line': ['B']} | B
                        """)
        void letters_go_where_they_arrive_today(String addresses, String line) {
            String json = addresses.replace("@", "'postalCode': '38226', 'city': 'Salzgitter'");

            assertThat(readPatient("{'address': [" + json + "]}").address().lines())
                    .containsExactly(line);
        }

        @Test
        void an_old_address_is_never_written_to() {
            assertThat(refusal(patient("""
                                            {'address': [
                                              {'use': 'old', 'line': ['Weg 1'], 'postalCode': '38226', 'city': 'Salzgitter'},
                                              {'line': ['Weg 2'], 'postalCode': '38226', 'city': 'Salzgitter', 'period': {'end': '2025'}}]}"""))).isEqualTo("Patient.address has none that is current");
        }

        @Test
        void lines_that_stand_in_extensions_alone_are_composed() {
            String adxp = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-";
            String json = """
                    {'address': [{'postalCode': '38226', 'city': 'Salzgitter', 'line': [null, null, 'Hinterhaus'], '_line': [
                       {'extension': [{'url': '@houseNumber', 'valueString': '1a'}, {'url': '@streetName', 'valueString': 'An der Düne'},
                                      {'url': '@additionalLocator', 'valueString': 'bei Meyer'}]},
                       {'extension': [{'url': '@postBox', 'valueString': '4711'}]}, null]}]}""".replace("@", adxp);

            assertThat(readPatient(json).address().lines())
                    .containsExactly("bei Meyer", "An der Düne 1a", "Postfach 4711", "Hinterhaus");
        }

        @Test
        void lines_with_extensions_are_printed_as_they_stand() {
            assertThat(readPatient("""
                                    {'address': [{'postalCode': '38226', 'city': 'Salzgitter', 'line': ['An der Düne 1a'], '_line': [
                                       {'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber',
                                                       'valueString': '1a'}]}]}]}""").address().lines()).containsExactly("An der Düne 1a");
        }

        @ParameterizedTest
        @CsvSource({
            "D,DE",
            "DE,DE",
            "DEU,DE",
            "Deutschland,DE",
            "deutschland,DE",
            "Germany,DE",
            "Bundesrepublik Deutschland,DE",
            "' ',DE",
            "A,AT",
            "AUT,AT",
            "Österreich,AT",
            "NL,NL",
            "Niederlande,NL",
            "F,FR",
            "TR,TR",
            "PL,PL",
            "POL,PL",
            "CH,CH",
            "E,ES"
        })
        void countries_are_known_as_germans_write_them(String text, String country) {
            assertThat(readPatient("{'address': [{'line': ['Weg 1'], 'postalCode': '38226', 'city': 'Ort', 'country': '"
                                    + text + "'}]}")
                            .address()
                            .country())
                    .isEqualTo(country);
        }

        @Test
        void the_country_is_germany_where_none_is_named() {
            assertThat(readPatient("{'address': [{'line': ['Weg 1'], 'postalCode': '38226', 'city': 'Ort'}]}")
                            .address()
                            .country())
                    .isEqualTo("DE");
        }

        @Test
        void a_coded_country_counts_more_than_its_text() {
            assertThat(readPatient("""
                                    {'address': [{'line': ['Weg 1'], 'postalCode': '1010', 'city': 'Wien', 'country': 'Republik Ö.', '_country':
                                      {'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/iso21090-codedString',
                                         'valueCoding': {'system': 'urn:iso:std:iso:3166', 'code': 'AT'}}]}}]}""").address()).isEqualTo(new PostalAddress(List.of("Weg 1"), "1010", "Wien", "AT"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'line': ['Weg 1'], 'postalCode': '38226'}                                      | Address.city
                        {'line': [' '], 'postalCode': '38226', 'city': 'Ort'}                           | Address.line
                        {'text': 'Weg 1, 38226 Ort'}                                                    | Address.line
                        {'line': ['Weg 1'], 'city': 'Ort'}                                              | Address.postalCode
                        {'line': ['Weg 1'], 'postalCode': '3822', 'city': 'Ort'}                        | Address.postalCode
                        {'line': ['Weg 1'], 'postalCode': '38226', 'city': 'Ort', 'country': 'Atlantis'} | Address.country
                        {'line': ['Weg 1'], 'postalCode': '38226', 'city': 'Ort', 'period': {'end': 'bald'}} | Address.period.end
                        """)
        void an_address_that_no_letter_can_bear_is_refused(String address, String element) {
            assertThat(refusal(patient("{'address': [" + address + "]}"))).startsWith(element);
        }

        @Test
        void the_country_before_a_postal_code_is_dropped() {
            assertThat(readPatient("{'address': [{'line': ['Weg 1'], 'postalCode': 'D-38226', 'city': 'Ort'}]}")
                            .address()
                            .postalCode())
                    .isEqualTo("38226");
        }
    }

    @Nested
    class BirthDate {

        @ParameterizedTest
        @CsvSource({
            "1979,Patient.birthDate is not a full date",
            "1979-07,Patient.birthDate is not a full date",
            "1979-02-29,Patient.birthDate is a date that does not exist",
            "1979-13-01,Patient.birthDate is a date that does not exist",
            "0000-01-01,Patient.birthDate is not a date",
            "24.07.1979,Patient.birthDate is not a date",
            "1979-07-24T00:00:00Z,Patient.birthDate is not a date"
        })
        void one_that_is_no_day_is_refused(String text, String reason) {
            assertThat(refusal(patient("{'birthDate': '" + text + "'}"))).isEqualTo(reason);
        }

        @Test
        void a_missing_one_is_refused() {
            assertThat(refusal(patient("{'birthDate': null}"))).isEqualTo("Patient.birthDate is missing");
        }

        @Test
        void one_to_come_is_left_to_the_rules() {
            assertThat(readPatient("{'birthDate': '2030-01-01'}").birthDate()).isEqualTo(LocalDate.of(2030, 1, 1));
        }
    }

    @Nested
    class State {

        @ParameterizedTest
        @CsvSource({"true,true", "false,false"})
        @Rule(RuleId.ELI_3)
        void an_einwilligungsvorbehalt_is_read(String value, boolean expected) {
            assertThat(readPatient(
                                    "{'extension': [{'url': 'http://example.org/x', 'valueString': 'y'}, {'url': 'https://portal.example/fhir/StructureDefinition/einwilligungsvorbehalt', 'valueBoolean': "
                                            + value + "}]}")
                            .einwilligungsvorbehalt())
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ", 'valueString': 'ja'", ", 'valueBoolean': 'vielleicht'"})
        @Rule(RuleId.ELI_3)
        void one_that_says_neither_yes_nor_no_is_refused(String value) {
            assertThat(refusal(patient(
                            "{'extension': [{'url': 'https://portal.example/fhir/StructureDefinition/einwilligungsvorbehalt'"
                                    + value + "}]}")))
                    .contains("einwilligungsvorbehalt");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'deceasedBoolean': true} | true
                        {'deceasedBoolean': false} | false
                        {'deceasedDateTime': '2026'} | true
                        {'deceasedDateTime': '2026-03-01T23:30:00+01:00'} | true
                        """)
        void a_death_is_read(String member, boolean deceased) {
            assertThat(readPatient(member).deceased()).isEqualTo(deceased);
        }

        @ParameterizedTest
        @ValueSource(strings = {"'deceasedDateTime': '2026-02-30'", "'deceasedBoolean': 'nein'"})
        void a_death_that_cannot_be_made_out_is_refused(String member) {
            assertThat(refusal(patient("{" + member + "}"))).startsWith("Patient.deceased");
        }

        @Test
        void a_record_out_of_use_does_not_replace_the_one_in_use() {
            assertThat(refusal(patient("{'active': false}"))).startsWith("Patient.active");
            assertThat(readPatient("{'active': true}").kvnr()).isEqualTo(Kvnr.of(KVNR));
        }

        @Test
        void an_unknown_modifier_is_refused_as_FHIR_demands() {
            assertThat(refusal(patient(
                            "{'modifierExtension': [{'url': 'http://example.org/not', 'valueBoolean': true}]}")))
                    .contains("modifierExtension");
        }

        @Test
        void elements_of_no_use_here_may_be_anything_but_broken_in_form() {
            assertThat(readPatient(
                                    "{'gender': 'unbekannt', 'meta': {'profile': ['http://fhir.de/x']}, 'maritalStatus': {'text': 'x'}, 'nochNie': 1}")
                            .name()
                            .family())
                    .isEqualTo("Fischer");
        }
    }
}
