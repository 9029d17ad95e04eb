package de.aok.meineaok.insured.fhir;

import static de.aok.meineaok.insured.fhir.Fhir.patient;
import static de.aok.meineaok.insured.fhir.Fhir.read;
import static de.aok.meineaok.insured.fhir.Fhir.readBill;
import static de.aok.meineaok.insured.fhir.Fhir.refusal;
import static de.aok.meineaok.insured.fhir.Fhir.with;
import static de.aok.meineaok.insured.fhir.PublicForms.inDollars;
import static de.aok.meineaok.insured.fhir.PublicForms.line;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.InsuredRecord.Malformed;
import de.aok.meineaok.insured.application.InsuredRecord.Person;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.RCP_1)
class ExplanationsTest {
    private static final String BILL = """
            {"resourceType": "ExplanationOfBenefit", "id": "e-1", "status": "active",
             "type": {"coding": [{"system": "https://portal.example/fhir/CodeSystem/leistungsbereich", "code": "hospital"}]},
             "use": "claim", "patient": {"reference": "Patient/A000500015"}, "created": "2026-02-10",
             "insurer": {"identifier": {"system": "http://fhir.de/sid/arge-ik/iknr", "value": "102114819"}},
             "provider": {"display": "Klinikum Nordstadt"}, "outcome": "complete",
             "insurance": [{"focal": true, "coverage": {"display": "GKV"}}],
             "item": [{"sequence": 1, "productOrService": {"text": "Operation"}, "servicedDate": "2026-02-03",
               "net": {"value": 4123.45, "currency": "EUR"}}]}
            """;

    private static String bill(String members) {
        return with(BILL, members);
    }

    private static BilledService only(Bill bill) {
        assertThat(bill.services()).hasSize(1);
        return bill.services().get(0);
    }

    @Test
    void each_item_is_a_line() {
        Bill bill = readBill(bill("""
                {'item': [
                  {'sequence': 1, 'productOrService': {'text': 'Operation'}, 'servicedDate': '2026-02-03',
                   'net': {'value': 4123.45, 'currency': 'EUR'}},
                  {'sequence': 2, 'productOrService': {'coding': [{'code': '8-980', 'display': 'Intensivmedizin'}]},
                   'servicedPeriod': {'start': '2026-02-04T23:30:00Z'}, 'net': {'value': -0.5, 'currency': 'EUR'},
                   'category': {'coding': [{'system': 'https://portal.example/fhir/CodeSystem/leistungsbereich', 'code': 'care'}]}}]}
                """));

        assertThat(bill.id()).isEqualTo("e-1");
        assertThat(bill.kvnr()).isEqualTo(Kvnr.of(Fhir.KVNR));
        assertThat(bill.finding()).isNull();
        assertThat(bill.services())
                .containsExactly(
                        new BilledService(
                                LocalDate.of(2026, 2, 3),
                                ServiceArea.HOSPITAL,
                                "Klinikum Nordstadt",
                                "Operation",
                                new Euro(412_345)),
                        new BilledService(
                                LocalDate.of(2026, 2, 5),
                                ServiceArea.CARE,
                                "Klinikum Nordstadt",
                                "Intensivmedizin",
                                new Euro(-50)));
    }

    @Test
    void without_a_day_of_its_own_an_item_has_that_of_the_bill() {
        assertThat(only(readBill(bill("""
                        {'billablePeriod': {'start': '2026-01-31'},
                         'item': [{'sequence': 1, 'productOrService': {'text': 'x'}, 'net': {'value': 1, 'currency': 'EUR'}}]}"""))).day()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void an_item_for_which_nothing_was_paid_cost_nothing_if_others_were_paid() {
        assertThat(readBill(bill("""
                        {'item': [
                          {'sequence': 1, 'productOrService': {'text': 'paid'}, 'servicedDate': '2026-02-03',
                           'net': {'value': 120, 'currency': 'EUR'},
                           'adjudication': [{'category': {'coding': [{'code': 'benefit'}]},
                             'amount': {'value': 96, 'currency': 'EUR'}}]},
                          {'sequence': 2, 'productOrService': {'text': 'refused'}, 'servicedDate': '2026-02-03',
                           'net': {'value': 50, 'currency': 'EUR'}}]}""")).services())
                .extracting(BilledService::cost)
                .containsExactly(new Euro(9_600), Euro.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'payment': {'amount': {'value': 70, 'currency': 'EUR'}}",
                "'total': [{'category': {'coding': [{'code': 'benefit'}]}, 'amount': {'value': 70, 'currency': 'EUR'}}]"
            })
    void items_with_prices_are_one_line_where_only_the_bill_says_what_was_paid(String paid) {
        BilledService service = only(readBill(bill("""
                {'item': [
                  {'sequence': 1, 'productOrService': {'text': 'Operation'}, 'servicedDate': '2026-02-03',
                   'net': {'value': 50, 'currency': 'EUR'}},
                  {'sequence': 2, 'productOrService': {'text': 'Pflege'}, 'servicedDate': '2026-02-04',
                   'net': {'value': 30, 'currency': 'EUR'}}], %s}""".formatted(paid))));

        assertThat(service.service()).isEqualTo("Operation; Pflege");
        assertThat(service.day()).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(service.cost()).isEqualTo(new Euro(7_000));
    }

    @Test
    void and_lines_by_item_where_nothing_says_what_was_paid() {
        assertThat(readBill(bill("""
                        {'item': [
                          {'sequence': 1, 'productOrService': {'text': 'a'}, 'servicedDate': '2026-02-03',
                           'net': {'value': 50, 'currency': 'EUR'}},
                          {'sequence': 2, 'productOrService': {'text': 'b'}, 'servicedDate': '2026-02-03',
                           'net': {'value': 30, 'currency': 'EUR'}}],
                         'total': [{'category': {'coding': [{'code': 'submitted'}]},
                           'amount': {'value': 80, 'currency': 'EUR'}}]}""")).services())
                .extracting(BilledService::cost)
                .containsExactly(new Euro(5_000), new Euro(3_000));
    }

    @Test
    void a_bill_without_items_is_a_line() {
        BilledService service = only(readBill(bill("""
                {'item': null, 'billablePeriod': {'start': '2026-01-31'},
                 'payment': {'amount': {'value': 12.3, 'currency': 'EUR'}}}""")));

        assertThat(service.cost()).isEqualTo(new Euro(1_230));
        assertThat(service.service()).isEqualTo("Krankenhaus");
    }

    @ParameterizedTest
    @CsvSource({
        "hospital, HOSPITAL",
        "remedies-and-aids, REMEDIES_AND_AIDS",
        "other, OTHER",
        "transport, TRANSPORT",
    })
    @Rule(RuleId.RCP_2)
    void the_core_system_says_in_which_area_a_service_belongs(String code, ServiceArea area) {
        assertThat(only(readBill(bill("""
                        {'type': {'coding': [
                          {'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'oral'},
                          {'system': 'https://portal.example/fhir/CodeSystem/leistungsbereich', 'code': '%s'}]}}""".formatted(code)))).area()).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "professional, DOCTORS",
        "oral, DENTISTS",
        "institutional, HOSPITAL",
        "pharmacy, MEDICINES",
        "vision, REMEDIES_AND_AIDS",
        "CARRIER, DOCTORS",
        "INPATIENT, HOSPITAL",
        "OUTPATIENT, HOSPITAL",
        "SNF, CARE",
        "HHA, CARE",
        "HOSPICE, CARE",
        "DME, REMEDIES_AND_AIDS",
        "PDE, MEDICINES",
        "professional-nonclinician, DOCTORS",
        "71, OTHER",
    })
    @Rule(RuleId.RCP_2)
    void of_others_the_kind_of_bill_does(String code, ServiceArea area) {
        assertThat(only(readBill(bill("{'type': {'coding': [{'code': '%s'}]}}".formatted(code))))
                        .area())
                .isEqualTo(area);
        assertThat(only(readBill(bill(
                                "{'type': {'coding': [{'code': 'institutional'}, {'code': '%s'}]}}".formatted(code))))
                        .area())
                .isEqualTo(area == ServiceArea.OTHER ? ServiceArea.HOSPITAL : area);
    }

    @ParameterizedTest
    @CsvSource({
        "'category', ex-benefitcategory, 49, HOSPITAL",
        "'category', ex-benefitcategory, 35, DENTISTS",
        "'category', ex-benefitcategory, 56, TRANSPORT",
        "'category', ex-benefitcategory, F6, REMEDIES_AND_AIDS",
        "'category', ex-benefitcategory, 1, DOCTORS",
        "'category', anything, 49, DOCTORS",
        "'locationCodeableConcept', ex-serviceplace, 01, MEDICINES",
        "'locationCodeableConcept', ex-serviceplace, 41, TRANSPORT",
        "'locationCodeableConcept', ex-serviceplace, 31, CARE",
        "'locationCodeableConcept', ex-serviceplace, 21, DOCTORS",
    })
    @Rule(RuleId.RCP_2)
    void but_the_kind_of_benefit_or_the_place_goes_before(
            String element, String system, String code, ServiceArea area) {
        assertThat(only(readBill(bill("""
                        {'type': {'coding': [{'code': 'professional'}]},
                         'item': [{'sequence': 1, 'productOrService': {'text': 'x'}, 'servicedDate': '2026-02-03',
                           'net': {'value': 1, 'currency': 'EUR'},
                           '%s': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/%s', 'code': '%s'}]}}]}""".formatted(element, system, code)))).area())
                .isEqualTo(area);
    }

    @Test
    void long_texts_are_cut() {
        BilledService service =
                only(readBill(bill("{'provider': {'display': '%s'}}".formatted("Praxis ".repeat(100)))));

        assertThat(service.provider())
                .hasSizeLessThanOrEqualTo(BilledService.LONGEST)
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0", "0.005, 1", "-0.005, -1", "103.32800000000002, 10333", "7, 700"})
    void parts_of_a_cent_are_rounded(String value, long cents) {
        assertThat(only(readBill(bill("""
                        {'item': [{'sequence': 1, 'productOrService': {'text': 'x'}, 'servicedDate': '2026-02-03',
                          'net': {'value': %s, 'currency': 'EUR'}}]}""".formatted(value)))).cost()).isEqualTo(new Euro(cents));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'status': 'draft'} | ExplanationOfBenefit.status is draft",
                "{'status': 'geheim'} | ExplanationOfBenefit.status is missing or not known",
                "{'status': null} | ExplanationOfBenefit.status is missing or not known",
                "{'use': 'preauthorization'} | ExplanationOfBenefit.use is not claim: nothing was billed",
                "{'outcome': 'error'} | ExplanationOfBenefit.outcome is queued or error: nothing was decided",
                "{'id': null} | ExplanationOfBenefit.id is missing",
                "{'patient': null} | ExplanationOfBenefit.patient is missing",
                "{'patient': {'reference': 'Group/1'}} | ExplanationOfBenefit.patient refers to no Patient",
                "{'patient': {'reference': 'Patient/geheim'}} | ExplanationOfBenefit.patient refers to a Patient that is not in the hand-over",
                "{'provider': null} | ExplanationOfBenefit.provider is nobody who has a name",
                "{'provider': {'reference': 'Practitioner/geheim'}} | ExplanationOfBenefit.provider is nobody who has a name",
                "{'item': null} | ExplanationOfBenefit has no amount",
                "{'item': null, 'payment': {'amount': {'value': 1, 'currency': 'EUR'}}} | ExplanationOfBenefit.billablePeriod.start is missing",
                "{'item': [{'sequence': 1, 'servicedDate': '2026-02', 'net': {'value': 1, 'currency': 'EUR'}}]} | ExplanationOfBenefit.item.serviced is not a full date",
                "{'item': [{'sequence': 1, 'servicedDate': '2026-02-03', 'net': {'value': 1, 'currency': 'USD'}}]} | ExplanationOfBenefit has an amount that is not in EUR",
                "{'item': [{'sequence': 1, 'servicedDate': '2026-02-03', 'net': {'value': 1}}]} | ExplanationOfBenefit has an amount that is not in EUR",
                "{'item': [{'sequence': 1, 'servicedDate': '2026-02-03', 'net': {'value': 1e20, 'currency': 'EUR'}}]} | ExplanationOfBenefit has an amount that no bill comes to",
                "{'modifierExtension': [{'url': 'http://geheim.example', 'valueBoolean': true}]} | the resource has a modifierExtension that is not known",
            })
    @Rule(RuleId.SEC_2)
    void what_cannot_be_shown_is_told_by_its_reason(String members, String reason) {
        assertThat(refusal(bill(members))).isEqualTo(reason);
    }

    @Test
    void a_cancelled_bill_takes_its_lines_away_and_so_does_one_that_was_entered_in_error() {
        Bill cancelled = readBill(bill("{'status': 'cancelled', 'provider': null, 'item': null}"));
        assertThat(cancelled.services()).isEmpty();
        assertThat(cancelled.finding()).isNull();

        Bill error = readBill(bill("{'status': 'entered-in-error'}"));
        assertThat(error.services()).isEmpty();
        assertThat(error.finding()).isEqualTo("ExplanationOfBenefit.status is entered-in-error");
    }

    @Nested
    class Together {

        @Test
        void a_bill_waits_for_its_patient_and_its_provider() {
            String referring =
                    bill("{'patient': {'reference': 'Patient/p-1'}, 'provider': {'reference': 'Organization/o-1'}}");
            String organization = "{\"resourceType\":\"Organization\",\"id\":\"o-1\",\"name\":\"Klinikum\"}";

            List<InsuredRecord> records = read(referring, patient("{'id': 'p-1'}"), organization);

            assertThat(records).hasExactlyElementsOfTypes(Person.class, Bill.class);
            assertThat(only((Bill) records.get(1)).provider()).isEqualTo("Klinikum");
            assertThat(read(organization, patient("{'id': 'p-1'}"), referring))
                    .isEqualTo(List.of(
                            new Person(
                                    2,
                                    ((Person) records.get(0)).kvnr(),
                                    ((Person) records.get(0)).name(),
                                    ((Person) records.get(0)).birthDate(),
                                    ((Person) records.get(0)).address(),
                                    false,
                                    false),
                            new Bill(3, "e-1", Kvnr.of(Fhir.KVNR), ((Bill) records.get(1)).services(), null)));
        }

        @Test
        void one_that_waits_never_comes_after_a_later_record_of_the_same() {
            List<InsuredRecord> records = read(
                    bill("{'provider': {'reference': 'Organization/o-1'}}"),
                    bill("{'status': 'cancelled'}"),
                    "{\"resourceType\":\"Organization\",\"id\":\"o-1\",\"name\":\"Klinikum\"}");

            assertThat(records).extracting(InsuredRecord::line).containsExactly(1L, 2L);
            assertThat(((Bill) records.get(1)).services()).isEmpty();
        }

        @Test
        void an_insurance_of_the_same_id_is_something_else() {
            assertThat(read(Fhir.coverage("{'id': 'e-1'}"), bill("{}")))
                    .hasExactlyElementsOfTypes(InsuredRecord.Insurance.class, Bill.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Practitioner", "Organization"})
        void a_provider_without_a_name_is_of_no_use(String type) {
            assertThat(refusal("{\"resourceType\":\"%s\",\"id\":\"x\"}".formatted(type)))
                    .isEqualTo(type + ".name is missing");
            assertThat(refusal("{\"resourceType\":\"%s\"}".formatted(type))).isEqualTo(type + ".id is missing");
        }
    }

    @Nested
    class OfOthers {

        @Test
        void synthea() {
            List<InsuredRecord> records =
                    read(patient("{'id': 'p-1'}"), line(PublicForms.SYNTHEA_PRACTITIONER), line(PublicForms.SYNTHEA));

            assertThat(records).hasExactlyElementsOfTypes(Person.class, Bill.class);
            assertThat(((Bill) records.get(1)).services())
                    .containsExactly(
                            new BilledService(
                                    LocalDate.of(2025, 5, 27),
                                    ServiceArea.DOCTORS,
                                    "Dr. Shane235 Altenwerth646",
                                    "General examination of patient (procedure)",
                                    Euro.ZERO),
                            new BilledService(
                                    LocalDate.of(2025, 5, 27),
                                    ServiceArea.DOCTORS,
                                    "Dr. Shane235 Altenwerth646",
                                    "Assessment of health and social care needs (procedure)",
                                    new Euro(34_513)));
        }

        @Test
        void examples_of_hl7() {
            List<InsuredRecord> records = read(line(PublicForms.HL7_PRACTITIONER), line(PublicForms.HL7_DENTAL));

            assertThat(only((Bill) records.get(0)))
                    .isEqualTo(new BilledService(
                            LocalDate.of(2025, 8, 16),
                            ServiceArea.DENTISTS,
                            "Dr. Adam Careful",
                            "1205",
                            new Euro(9_600)));
        }

        @Test
        void carin_blue_button() {
            assertThat(only(readBill(line(PublicForms.CARIN_PROFESSIONAL))))
                    .isEqualTo(new BilledService(
                            LocalDate.of(2025, 3, 9),
                            ServiceArea.DOCTORS,
                            "Orange Medical Group",
                            "Office visit; Rapid test",
                            new Euro(45_148)));
        }

        @Test
        void of_what_was_asked_for_and_what_was_paid_the_line_tells_what_was_paid() {
            assertThat(costs(PublicForms.CARIN_ORAL_1)).containsExactly("Prophylaxis; Evaluation 350.00");
            assertThat(costs(PublicForms.CARIN_ORAL_2)).containsExactly("Radiograph 110.00");
            assertThat(costs(PublicForms.CARIN_PHARMACY_1)).containsExactly("Capsules 20.00");
            assertThat(costs(PublicForms.CARIN_INPATIENT_1)).containsExactly("Not Applicable 620.00");
            assertThat(costs(PublicForms.CARIN_PROFESSIONAL_2))
                    .containsExactly("75710 34.80", "75710 -34.80", "37228 0.00", "37228 224.11");
        }

        private static List<String> costs(String bill) {
            return readBill(line(bill)).services().stream()
                    .map(service -> service.service() + ' ' + service.cost().amount())
                    .toList();
        }

        @Test
        void what_was_not_decided_or_tells_no_amount_is_no_line() {
            assertThat(refusal(line(PublicForms.HL7_ERROR)))
                    .isEqualTo("ExplanationOfBenefit.outcome is queued or error: nothing was decided");
            assertThat(refusal(line(PublicForms.CARIN_NON_FINANCIAL))).isEqualTo("ExplanationOfBenefit has no amount");
        }

        @Test
        void blue_button_of_cms() {
            Bill pharmacy = readBill(line(PublicForms.BLUE_BUTTON_PHARMACY));
            assertThat(pharmacy.id()).isEqualTo("PHARM-2024-0012345");
            assertThat(only(pharmacy))
                    .isEqualTo(new BilledService(
                            LocalDate.of(2025, 1, 15),
                            ServiceArea.MEDICINES,
                            "Stark, Tony",
                            "Metformin",
                            new Euro(4_550)));
            assertThat(only(readBill(line(PublicForms.BLUE_BUTTON_CARRIER))))
                    .isEqualTo(new BilledService(
                            LocalDate.of(2025, 3, 19),
                            ServiceArea.DOCTORS,
                            "Leistungserbringer 999999",
                            "45384",
                            new Euro(3_750)));
        }

        @Test
        void as_they_are_published_they_are_told_of_by_line_and_reason() {
            assertThat(read(
                            line(PublicForms.SYNTHEA),
                            inDollars(PublicForms.HL7_DENTAL),
                            inDollars(PublicForms.CARIN_PROFESSIONAL),
                            inDollars(PublicForms.BLUE_BUTTON_PHARMACY),
                            inDollars(PublicForms.BLUE_BUTTON_CARRIER)))
                    .containsExactlyInAnyOrder(
                            new Malformed(
                                    1, "ExplanationOfBenefit.patient refers to a Patient that is not in the hand-over"),
                            new Malformed(2, "ExplanationOfBenefit has an amount that is not in EUR"),
                            new Malformed(3, "ExplanationOfBenefit has an amount that is not in EUR"),
                            new Malformed(4, "ExplanationOfBenefit has an amount that is not in EUR"),
                            new Malformed(5, "ExplanationOfBenefit has an amount that is not in EUR"));
        }
    }
}
