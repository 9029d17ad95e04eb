package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;

/**
 * In which area a service belongs: as the core system says, else by the kind of benefit, the place where it was rendered, and the
 * kind of bill, in this order.
 */
@Rule(RuleId.RCP_2)
public final class Areas {
    /** The core system's own, whose codes are the areas; in {@code type} or in an item's {@code category}. */
    public static final String LEISTUNGSBEREICH = "https://portal.example/fhir/CodeSystem/leistungsbereich";

    private static final String BENEFIT_CATEGORY = "http://terminology.hl7.org/CodeSystem/ex-benefitcategory";

    private static final Map<String, ServiceArea> BY_BENEFIT = byCode(Map.of(
            ServiceArea.DENTISTS, "23 24 25 26 27 28 35 36 37 f3",
            ServiceArea.HOSPITAL, "49",
            ServiceArea.TRANSPORT, "56",
            ServiceArea.REMEDIES_AND_AIDS, "14 f4 f6"));

    /** Places by the numbers of CMS, which FHIR's examples share; where doctors come to, too, says nothing. */
    private static final Map<String, ServiceArea> BY_PLACE = byCode(Map.of(
            ServiceArea.MEDICINES, "1 01",
            ServiceArea.TRANSPORT, "41 42",
            ServiceArea.CARE, "31 32 33 34"));

    private static final Map<String, ServiceArea> BY_KIND = byCode(Map.of(
            ServiceArea.DOCTORS, "professional professional-clinician professional-nonclinician carrier",
            ServiceArea.DENTISTS, "oral",
            ServiceArea.HOSPITAL,
                    "institutional inpatient outpatient inpatient-facility outpatient-facility"
                            + " inpatient-institutional outpatient-institutional",
            ServiceArea.MEDICINES, "pharmacy pde",
            ServiceArea.REMEDIES_AND_AIDS, "vision dme",
            ServiceArea.CARE, "hha hospice snf"));

    private Areas() {}

    private static Map<String, ServiceArea> byCode(Map<ServiceArea, String> codes) {
        Map<String, ServiceArea> areas = new HashMap<>();
        codes.forEach((area, ofArea) -> Arrays.stream(ofArea.split(" ")).forEach(code -> areas.put(code, area)));
        return Map.copyOf(areas);
    }

    /** The code of an area in {@link #LEISTUNGSBEREICH}. */
    public static String code(ServiceArea area) {
        return area.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ServiceArea of(ExplanationOfBenefit explanation, ItemComponent item) {
        return own(item.getCategory())
                .or(() -> own(explanation.getType()))
                .or(() -> first(codes(item.getCategory(), BENEFIT_CATEGORY), BY_BENEFIT))
                .or(() -> item.hasLocationCodeableConcept()
                        ? first(codes(item.getLocationCodeableConcept()), BY_PLACE)
                        : Optional.empty())
                // The narrower one goes first: a stay in a nursing home is billed by an institution.
                .or(() -> first(codes(explanation.getType()).filter(code -> !code.equals("institutional")), BY_KIND))
                .or(() -> first(codes(explanation.getType()), BY_KIND))
                .orElse(ServiceArea.OTHER);
    }

    private static Optional<ServiceArea> own(CodeableConcept concept) {
        return codes(concept, LEISTUNGSBEREICH)
                .flatMap(code -> Arrays.stream(ServiceArea.values())
                        .filter(area -> code(area).equals(code)))
                .findFirst();
    }

    private static Optional<ServiceArea> first(Stream<String> codes, Map<String, ServiceArea> areas) {
        return codes.flatMap(code -> Optional.ofNullable(areas.get(code)).stream())
                .findFirst();
    }

    private static Stream<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream().flatMap(Areas::code);
    }

    private static Stream<String> codes(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()))
                .flatMap(Areas::code);
    }

    private static Stream<String> code(Coding coding) {
        return coding.hasCode() ? Stream.of(coding.getCode().toLowerCase(Locale.ROOT)) : Stream.empty();
    }
}
