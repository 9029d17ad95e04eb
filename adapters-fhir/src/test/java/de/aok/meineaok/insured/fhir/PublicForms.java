package de.aok.meineaok.insured.fhir;

import static de.aok.meineaok.insured.fhir.Fhir.with;

/**
 * Bills in the forms that others publish, as short as they can be and made up for the tests; but of one of our own insured persons
 * and in euros, where a test does not say otherwise. Those that name an example have its amounts where that has them.
 */
final class PublicForms {
    /** Synthea: URNs, a first item without an amount, and amounts in parts of a cent. */
    static final String SYNTHEA = """
            {"resourceType": "ExplanationOfBenefit", "id": "s-1",
             "contained": [
               {"resourceType": "ServiceRequest", "id": "referral", "status": "completed", "intent": "order",
                "subject": {"reference": "urn:uuid:p-1"}},
               {"resourceType": "Coverage", "id": "coverage", "status": "active", "type": {"text": "Humana"},
                "beneficiary": {"reference": "urn:uuid:p-1"}, "payor": [{"display": "Humana"}]}],
             "identifier": [{"system": "https://bluebutton.cms.gov/resources/variables/clm_id", "value": "c-1"}],
             "status": "active",
             "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "professional"}]},
             "use": "claim", "patient": {"reference": "urn:uuid:p-1"},
             "billablePeriod": {"start": "2025-05-26T20:38:06-04:00", "end": "2026-05-26T20:38:06-04:00"},
             "created": "2025-05-26T20:53:06-04:00", "insurer": {"display": "Humana"},
             "provider": {"reference": "urn:uuid:d-1"}, "referral": {"reference": "#referral"}, "outcome": "complete",
             "careTeam": [{"sequence": 1, "provider": {"reference": "urn:uuid:d-1"}, "role": {"coding": [
               {"system": "http://terminology.hl7.org/CodeSystem/claimcareteamrole", "code": "primary"}]}}],
             "insurance": [{"focal": true, "coverage": {"reference": "#coverage", "display": "Humana"}}],
             "item": [
               {"sequence": 1,
                "category": {"coding": [
                  {"system": "https://bluebutton.cms.gov/resources/variables/line_cms_type_srvc_cd", "code": "1"}]},
                "productOrService": {"coding": [{"system": "http://snomed.info/sct", "code": "162673000",
                  "display": "General examination of patient (procedure)"}]},
                "servicedPeriod": {"start": "2025-05-26T20:38:06-04:00", "end": "2025-05-26T20:53:06-04:00"},
                "locationCodeableConcept": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/ex-serviceplace", "code": "19"}]}},
               {"sequence": 2,
                "productOrService": {"coding": [{"system": "http://snomed.info/sct", "code": "710824005",
                  "display": "Assessment of health and social care needs (procedure)"}]},
                "servicedPeriod": {"start": "2025-05-26T20:38:06-04:00", "end": "2025-05-26T20:53:06-04:00"},
                "net": {"value": 431.4, "currency": "EUR"},
                "adjudication": [
                  {"category": {"coding": [{"system": "https://bluebutton.cms.gov/resources/codesystem/adjudication",
                    "code": "https://bluebutton.cms.gov/resources/variables/line_coinsrnc_amt"}]},
                   "amount": {"value": 86.28000000000001, "currency": "EUR"}},
                  {"category": {"coding": [{"system": "https://bluebutton.cms.gov/resources/codesystem/adjudication",
                    "code": "https://bluebutton.cms.gov/resources/variables/line_prvdr_pmt_amt"}]},
                   "amount": {"value": 345.12500000000001, "currency": "EUR"}}]}],
             "total": [{"category": {"coding": [
               {"system": "http://terminology.hl7.org/CodeSystem/adjudication", "code": "submitted"}]},
               "amount": {"value": 560.56, "currency": "EUR"}}],
             "payment": {"amount": {"value": 345.12, "currency": "EUR"}}}
            """;

    static final String SYNTHEA_PRACTITIONER = """
            {"resourceType": "Practitioner", "id": "d-1", "active": true,
             "name": [{"family": "Altenwerth646", "given": ["Shane235"], "prefix": ["Dr."]}]}
            """;

    /** HL7's example of a dental bill. */
    static final String HL7_DENTAL = """
            {"resourceType": "ExplanationOfBenefit", "id": "EB3500", "status": "active",
             "identifier": [{"system": "http://www.example.org/explanationofbenefit", "value": "987654321"}],
             "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "oral"}]},
             "use": "claim", "patient": {"reference": "Patient/A000500015"}, "created": "2025-08-16",
             "enterer": {"reference": "Practitioner/1"}, "insurer": {"reference": "Organization/3"},
             "provider": {"reference": "Practitioner/1"}, "outcome": "complete",
             "disposition": "Claim settled as per contract.",
             "insurance": [{"focal": true, "coverage": {"reference": "Coverage/9876B1"}}],
             "item": [{"sequence": 1, "careTeamSequence": [1],
               "productOrService": {"coding": [{"system": "http://example.org/fhir/oralservicecodes", "code": "1205"}]},
               "servicedDate": "2025-08-16", "unitPrice": {"value": 135.57, "currency": "EUR"},
               "net": {"value": 135.57, "currency": "EUR"},
               "adjudication": [
                 {"category": {"coding": [{"code": "eligible"}]}, "amount": {"value": 120.00, "currency": "EUR"}},
                 {"category": {"coding": [{"code": "eligpercent"}]}, "value": 0.80},
                 {"category": {"coding": [{"code": "benefit"}]}, "amount": {"value": 96.00, "currency": "EUR"}}]}],
             "total": [{"category": {"coding": [{"code": "benefit"}]}, "amount": {"value": 96.00, "currency": "EUR"}}],
             "payment": {"amount": {"value": 96.00, "currency": "EUR"}, "date": "2025-08-16"}}
            """;

    static final String HL7_PRACTITIONER = """
            {"resourceType": "Practitioner", "id": "1", "name": [{"text": "Dr. Adam Careful"}]}
            """;

    /** CARIN Blue Button, of a practice: items without amounts, and totals of every kind. */
    static final String CARIN_PROFESSIONAL = """
            {"resourceType": "ExplanationOfBenefit", "id": "carin-1", "status": "active",
             "meta": {"profile": ["http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-Professional-NonClinician"]},
             "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "professional"}]},
             "use": "claim", "patient": {"reference": "Patient/A000500015"},
             "billablePeriod": {"start": "2025-03-09", "end": "2025-03-09"}, "created": "2025-09-17",
             "insurer": {"display": "Payer 1"},
             "provider": {"reference": "Organization/o-1", "display": "Orange Medical Group",
               "identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "6677829"}},
             "outcome": "complete", "insurance": [{"focal": true, "coverage": {"display": "Coverage 1"}}],
             "item": [
               {"sequence": 1,
                "category": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/ex-benefitcategory", "code": "11"}]},
                "productOrService": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "99213",
                  "display": "Office visit"}]},
                "servicedPeriod": {"start": "2025-03-09", "end": "2025-03-09"}},
               {"sequence": 2, "productOrService": {"text": "Rapid test"}, "servicedDate": "2025-03-09"}],
             "total": [
               {"category": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/adjudication", "code": "submitted"}]},
                "amount": {"value": 465.95, "currency": "EUR"}},
               {"category": {"coding": [{"code": "paidbypatient"}]}, "amount": {"value": 14.47, "currency": "EUR"}},
               {"category": {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication",
                 "code": "paidtoprovider"}]}, "amount": {"value": 451.48, "currency": "EUR"}}],
             "payment": {"type": {"coding": [{"code": "complete"}]}, "date": "2025-03-09"}}
            """;

    /** What the examples of CARIN's guide (HL7/carin-bb, input/fsh/examples) have in common. */
    private static final String CARIN = """
            {"resourceType": "ExplanationOfBenefit", "status": "active", "language": "en-US",
             "identifier": [
               {"type": {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType", "code": "uc"}]},
                "system": "https://payer.example/fhir/EOBIdentifier", "value": "uc-1"}],
             "use": "claim", "patient": {"reference": "Patient/A000500015"},
             "billablePeriod": {"start": "2025-03-01", "end": "2025-03-31"}, "created": "2025-03-18T10:23:00-05:00",
             "insurer": {"reference": "Organization/payer", "display": "Payer"},
             "provider": {"reference": "Practitioner/p-1", "display": "Practice"}, "outcome": "complete",
             "insurance": [{"focal": true, "coverage": {"reference": "Coverage/c-1"}}]}
            """;

    /** EOBOral1: of each item is known what was submitted, and of the bill alone what was paid. */
    static final String CARIN_ORAL_1 = carin("""
            {'type': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'oral'}]},
             'item': [
               {'sequence': 1, 'productOrService': {'coding': [{'code': 'D1110', 'display': 'Prophylaxis'}]},
                'servicedDate': '2025-03-18', 'adjudication': [%s,
                  {'category': {'coding': [{'code': 'benefitpaymentstatus'}]}, 'reason': {'coding': [{'code': 'innetwork'}]}}]},
               {'sequence': 2, 'productOrService': {'coding': [{'code': 'D0120', 'display': 'Evaluation'}]},
                'servicedDate': '2025-03-18', 'adjudication': [%s]}],
             'total': [%s, %s, %s, %s]}""".formatted(
                    amount("submitted", "190.00"),
                    amount("submitted", "220.00"),
                    amount("submitted", "410.00"),
                    amount("benefit", "350.00"),
                    amount("discount", "60.00"),
                    amount("paidtoprovider", "350.00")));

    /** EOBOral2: likewise, of one item. */
    static final String CARIN_ORAL_2 = carin("""
            {'type': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'oral'}]},
             'item': [{'sequence': 1, 'productOrService': {'coding': [{'code': 'D0220', 'display': 'Radiograph'}]},
               'servicedDate': '2025-03-28', 'adjudication': [%s]}],
             'total': [%s, %s, %s, %s]}""".formatted(
                    amount("submitted", "150.00"),
                    amount("submitted", "150.00"),
                    amount("benefit", "110.00"),
                    amount("discount", "40.00"),
                    amount("paidtoprovider", "100.00")));

    /** EOBPharmacy1: its item tells what was paid for it, and its totals do not fit that. */
    static final String CARIN_PHARMACY_1 = carin("""
            {'type': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'pharmacy'}]},
             'outcome': 'partial',
             'item': [{'sequence': 1, 'productOrService': {'coding': [{'code': '0777-3105-02', 'display': 'Capsules'}]},
               'servicedDate': '2025-03-02', 'adjudication': [%s, %s, %s, %s, %s]}],
             'total': [%s, %s, %s]}""".formatted(
                    amount("submitted", "1000.00"),
                    amount("benefit", "20.00"),
                    amount("discount", "900.00"),
                    amount("memberliability", "80.00"),
                    amount("paidtoprovider", "20.00"),
                    amount("paidtoprovider", "620.00"),
                    amount("submitted", "2650.00"),
                    amount("paidbypatient", "0.00")));

    /** EOBInpatient1: nothing is told of the item, all of it of the bill, as its adjudication and as its totals. */
    static final String CARIN_INPATIENT_1 = carin("""
            {'type': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'institutional'}]},
             'outcome': 'partial',
             'item': [{'sequence': 1, 'revenue': {'coding': [{'code': 'Dummy'}]}, 'servicedDate': '2025-03-02',
               'productOrService': {'coding': [{'code': 'not-applicable', 'display': 'Not Applicable'}]}}],
             'adjudication': [%1$s, %2$s, %3$s], 'total': [%1$s, %2$s, %3$s]}""".formatted(
            amount("paidtoprovider", "620.00"), amount("submitted", "2650.00"), amount("paidbypatient", "0.00")));

    /** EOBProfessional2: an item taken back, one for which nothing was paid though it was eligible, and one paid. */
    static final String CARIN_PROFESSIONAL_2 = carin("""
            {'type': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'professional'}]},
             'item': [
               {'sequence': 1, 'productOrService': {'coding': [{'code': '75710'}]}, 'servicedDate': '2025-03-04',
                'adjudication': [%s, %s, %s]},
               {'sequence': 2, 'productOrService': {'coding': [{'code': '75710'}]}, 'servicedDate': '2025-03-04',
                'adjudication': [%s, %s, %s]},
               {'sequence': 3, 'productOrService': {'coding': [{'code': '37228'}]}, 'servicedDate': '2025-03-04',
                'adjudication': [%s, %s, %s, %s]},
               {'sequence': 4, 'productOrService': {'coding': [{'code': '37228'}]}, 'servicedDate': '2025-03-04',
                'adjudication': [%s, %s, %s]}]}""".formatted(
                    amount("submitted", "68.8"),
                    amount("eligible", "34.8"),
                    amount("benefit", "34.8"),
                    amount("submitted", "-68.8"),
                    amount("eligible", "-34.8"),
                    amount("benefit", "-34.8"),
                    amount("submitted", "751.2"),
                    amount("eligible", "224.11"),
                    amount("benefit", "0"),
                    amount("noncovered", "224.11"),
                    amount("submitted", "751.2"),
                    amount("eligible", "224.11"),
                    amount("benefit", "224.11")));

    /** EOBPharmacyNonFinancial1: no amounts at all. */
    static final String CARIN_NON_FINANCIAL = carin("""
            {'type': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/claim-type', 'code': 'pharmacy'}]},
             'item': [{'sequence': 1, 'productOrService': {'coding': [{'code': '0777-3105-02', 'display': 'Capsules'}]},
               'servicedDate': '2025-03-02'}]}""");

    /** HL7's example of a bill that could not be processed (HL7/fhir, explanationofbenefit-example-2). */
    static final String HL7_ERROR =
            with(HL7_DENTAL, """
            {'id': 'EB3501', 'outcome': 'error', 'disposition': 'Could not process.', 'item': null, 'payment': null,
             'billablePeriod': {'start': '2025-02-01', 'end': '2025-03-01'}, 'total': [%s, %s]}""".formatted(amount("submitted", "2478.57"), amount("benefit", "0.00")));

    private static String carin(String members) {
        return with(CARIN, members);
    }

    private static String amount(String code, String value) {
        return "{'category': {'coding': [{'code': '%s'}]}, 'amount': {'value': %s, 'currency': 'EUR'}}"
                .formatted(code, value);
    }

    /** CMS' Blue Button 2.0: no ID, a pharmacy whose name is none, and codes of its own. */
    static final String BLUE_BUTTON_PHARMACY = """
            {"resourceType": "ExplanationOfBenefit",
             "contained": [
               {"resourceType": "Organization", "id": "insurer-org", "name": "Super Saver"},
               {"resourceType": "Organization", "id": "BILLING-ID", "name": "N/A",
                "identifier": [{"system": "http://bluebutton.cms.gov/fhir/identifiers/GenericIdNum", "value": "1942945159"}]}],
             "identifier": [
               {"type": {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType", "code": "uc"}]},
                "value": "PHARM-2024-0012345"}],
             "status": "active",
             "type": {"coding": [
               {"system": "https://bluebutton.cms.gov/fhir/CodeSystem/CLM-TYPE-CD", "code": "1"},
               {"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "pharmacy"}]},
             "use": "claim", "patient": {"reference": "Patient/A000500015"},
             "billablePeriod": {"start": "2025-01-15", "end": "2025-01-15"}, "created": "2025-01-15",
             "insurer": {"reference": "#insurer-org"}, "provider": {"reference": "#BILLING-ID"}, "outcome": "complete",
             "careTeam": [{"sequence": 1, "provider": {"type": "Practitioner", "display": "Stark, Tony",
               "identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "1942945159"}}}],
             "insurance": [{"focal": true, "coverage": {"display": "Part D"}}],
             "item": [{"sequence": 1,
               "productOrService": {"coding": [{"system": "http://hl7.org/fhir/sid/ndc", "code": "00093", "display": "Metformin"}]},
               "servicedDate": "2025-01-15",
               "adjudication": [
                 {"category": {"coding": [{"code": "paidbypatient"}]}, "amount": {"value": 10.00, "currency": "EUR"}},
                 {"category": {"coding": [
                   {"system": "https://bluebutton.cms.gov/fhir/CodeSystem/Adjudication", "code": "CLM_LINE_CVRD_PD_AMT"}]},
                  "amount": {"value": 45.50, "currency": "EUR"}}]}]}
            """;

    /** An older form of the same: a bill of a carrier, whose provider has a number alone. */
    static final String BLUE_BUTTON_CARRIER = """
            {"resourceType": "ExplanationOfBenefit", "id": "carrier--20587716665", "status": "active",
             "type": {"coding": [
               {"system": "https://bluebutton.cms.gov/resources/variables/nch_clm_type_cd", "code": "71"},
               {"system": "https://bluebutton.cms.gov/resources/codesystem/eob-type", "code": "CARRIER"}]},
             "use": "claim", "patient": {"identifier": {"system": "http://fhir.de/sid/gkv/kvid-10", "value": "A000500015"}},
             "billablePeriod": {"start": "2025-03-19", "end": "2025-03-19"}, "created": "2025-04-02T01:23:00+02:00",
             "insurer": {"identifier": {"value": "CMS"}},
             "provider": {"identifier": {"system": "https://bluebutton.cms.gov/resources/variables/prvdr_num", "value": "999999"}},
             "outcome": "complete", "insurance": [{"focal": true, "coverage": {"reference": "Coverage/part-b-1"}}],
             "item": [{"sequence": 1, "productOrService": {"coding": [{"code": "45384"}]},
               "servicedPeriod": {"start": "2025-03-19", "end": "2025-03-19"},
               "adjudication": [
                 {"category": {"coding": [{"code": "https://bluebutton.cms.gov/resources/variables/line_sbmtd_chrg_amt"}]},
                  "amount": {"value": 120.00, "currency": "EUR"}},
                 {"category": {"coding": [{"code": "https://bluebutton.cms.gov/resources/variables/line_nch_pmt_amt"}]},
                  "amount": {"value": 37.5, "currency": "EUR"}}]}]}
            """;

    private PublicForms() {}

    /** On one line. */
    static String line(String resource) {
        return with(resource, "{}");
    }

    /** As it was published: in dollars. */
    static String inDollars(String resource) {
        return line(resource).replace("\"EUR\"", "\"USD\"");
    }
}
