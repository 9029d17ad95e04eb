package de.aok.meineaok.insured.fhir;

import static de.aok.meineaok.insured.fhir.Fhir.KVNR;
import static de.aok.meineaok.insured.fhir.Fhir.OTHER_KVNR;
import static de.aok.meineaok.insured.fhir.Fhir.coverage;
import static de.aok.meineaok.insured.fhir.Fhir.readCoverage;
import static de.aok.meineaok.insured.fhir.Fhir.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoveragesTest {
    private static final Ik AOK = new Ik("102114819");

    @Test
    void a_coverage_of_the_base_profile_becomes_an_insurance() {
        assertThat(readCoverage("{}"))
                .isEqualTo(new InsuredRecord.Insurance(
                        1, "c-1", Kvnr.of(KVNR), new Coverage(AOK, LocalDate.of(2000, 1, 31), null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'identifier': {'system': 'http://fhir.de/NamingSystem/arge-ik/iknr', 'value': '102114819'}}]",
                "[{'display': 'irgendwer'}, {'identifier': {'system': 'http://fhir.de/sid/arge-ik/iknr', 'value': '102114819'}}]"
            })
    @Rule(RuleId.ELI_4)
    void the_payor_is_known_by_its_ik(String payor) {
        assertThat(readCoverage("{'payor': " + payor + "}").coverage())
                .isEqualTo(new Coverage(AOK, LocalDate.of(2000, 1, 31), null));
    }

    @Test
    @Rule(RuleId.ELI_4)
    void the_payor_may_be_a_contained_organization() {
        Coverage read = readCoverage("""
                        {'contained': [{'resourceType': 'Organization', 'id': 'aok', 'identifier': [
                            {'system': 'http://example.org', 'value': '1'},
                            {'system': 'http://fhir.de/sid/arge-ik/iknr', 'value': '102114819'}]}],
                         'payor': [{'reference': '#aok'}]}""").coverage();

        assertThat(read).isEqualTo(new Coverage(AOK, LocalDate.of(2000, 1, 31), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[{'reference': '#fehlt'}]",
                "[{'display': 'AOK'}]",
                "[{'identifier': {'system': 'http://fhir.de/sid/arge-ik/iknr', 'value': '12'}}]"
            })
    @Rule(RuleId.ELI_4)
    void a_payor_without_ik_is_refused(String payor) {
        assertThat(refusal(coverage("{'payor': " + payor + "}"))).contains("IK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference': 'Patient/X110411675'}",
                "{'reference': 'Patient/X110411675/_history/2'}",
                "{'reference': 'https://kern.example/fhir/Patient/X110411675', 'type': 'Patient'}",
                "{'reference': 'Patient/fremd', 'identifier': {'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'X110411675'}}",
                "{'identifier': {'system': 'http://fhir.de/NamingSystem/gkv/kvid-10', 'value': 'X110411675'}}"
            })
    void the_beneficiary_is_known_by_reference_or_identifier(String beneficiary) {
        assertThat(readCoverage("{'beneficiary': " + beneficiary + "}").kvnr()).isEqualTo(Kvnr.of(OTHER_KVNR));
    }

    @Test
    void the_beneficiary_may_be_a_contained_patient() {
        assertThat(readCoverage("""
                                {'contained': [{'resourceType': 'Patient', 'id': 'p', 'identifier': [
                                    {'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'X110411675'}]}],
                                 'beneficiary': {'reference': '#p'}}""").kvnr()).isEqualTo(Kvnr.of(OTHER_KVNR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{'display': 'jemand'}",
                "{'reference': '#fehlt'}",
                "{'reference': 'RelatedPerson/X110411675'}",
                "{'reference': 'Patient?identifier=X110411675'}",
                "{'identifier': {'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'A123456789'}}"
            })
    void a_beneficiary_that_is_nobody_is_refused(String beneficiary) {
        assertThat(refusal(coverage("{'beneficiary': " + beneficiary + "}")))
                .containsAnyOf("Coverage.beneficiary", "KVID-10")
                .doesNotContain("X110411675", "A123456789", "jemand");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "{'start':'2020'},                                 2020-01-01, -",
                "{'end':'2020'},                                   -,          2020-12-31",
                "{'start':'2020-02';'end':'2020-02'},              2020-02-01, 2020-02-29",
                "{'start':'2020-05-07';'end':'2020-05-07'},        2020-05-07, 2020-05-07",
                "{'end':'2020-12-31T22:59:59Z'},                   -,          2020-12-31",
                "{'end':'2020-12-31T23:00:00Z'},                   -,          2021-01-01",
                "{'start':'2020-06-30T22:00:00.000Z'},             2020-07-01, -",
                "{'end':'2020-12-31T23:59:59+01:00'},              -,          2020-12-31",
                "{'end':'2020-12-31T00:00:00'},                    -,          2020-12-31",
                "{},                                               -,          -"
            })
    void a_period_is_of_days_in_germany_the_last_one_included(String period, LocalDate first, LocalDate last) {
        assertThat(readCoverage("{'period': " + period.replace(';', ',') + "}").coverage())
                .isEqualTo(new Coverage(AOK, first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "'''start'':''2021-02-29''',Coverage.period.start is a date that does not exist",
        "'''end'':''31.12.2020''',Coverage.period.end is not a date",
        "'''end'':''2020-12-31T25:00:00Z''',Coverage.period.end is a date that does not exist",
        "'''start'':''2020-06-02'',''end'':''2020-06-01''',Coverage.period ends before it starts"
    })
    void a_period_that_cannot_be_is_refused(String members, String reason) {
        assertThat(refusal(coverage("{'period': {" + members + "}}"))).isEqualTo(reason);
    }

    @Test
    void a_cancelled_insurance_lasts_until_its_end() {
        assertThat(readCoverage("{'status': 'cancelled', 'period': {'start': '2020-01-01', 'end': '2026-12-31'}}")
                        .coverage())
                .isEqualTo(new Coverage(AOK, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "draft", "entered-in-error"})
    void one_cancelled_without_an_end_and_one_that_never_was_are_none(String status) {
        assertThat(readCoverage("{'status': '" + status + "'}"))
                .isEqualTo(new InsuredRecord.Insurance(1, "c-1", Kvnr.of(KVNR), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'status': null}", "{'status': 'aktiv'}", "{'status': 1}"})
    void an_unknown_status_is_refused(String members) {
        assertThat(refusal(coverage(members))).isEqualTo("Coverage.status is missing or not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKV", "SEL", "GPV", "SOZ"})
    @Rule(RuleId.ELI_1)
    void an_insurance_of_another_kind_makes_nobody_an_insured_person(String code) {
        assertThat(readCoverage("{'payor': [{'display': 'selbst'}], 'type': {'coding': [{'system': "
                                + "'http://fhir.de/CodeSystem/versicherungsart-de-basis', 'code': '" + code + "'}]}}")
                        .coverage())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{'text': 'GKV'}",
                "{'coding': [{'code': 'GKV'}]}",
                "{'coding': [{'system': 'http://example.org', 'code': 'GKV'}]}"
            })
    void an_unknown_kind_is_refused(String type) {
        assertThat(refusal(coverage("{'type': " + type + "}"))).isEqualTo("Coverage.type has no Versicherungsart");
    }

    @Test
    void one_without_an_id_could_never_be_updated_and_is_refused() {
        assertThat(refusal(coverage("{'id': null}"))).isEqualTo("Coverage.id is missing");
    }
}
