package de.aok.meineaok.insured.fhir;

import static java.util.stream.Collectors.joining;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.insured.fhir.FhirDates.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Chooses the name that a person bears today: the official one, else one of no stated use, else the usual one. */
final class Names {
    static final String OWN_PREFIX = "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix";
    static final String OWN_NAME = "http://hl7.org/fhir/StructureDefinition/humanname-own-name";

    private static final List<@Nullable NameUse> USABLE = Arrays.asList(NameUse.OFFICIAL, null, NameUse.USUAL);

    /** The parts of a German family name, in the order in which they are printed: „Gräfin", „von", „Musterfrau". */
    private static final List<String> FAMILY_PARTS =
            List.of("http://fhir.de/StructureDefinition/humanname-namenszusatz", OWN_PREFIX, OWN_NAME);

    private Names() {}

    /** @throws UnusableException if there is none that is current and holds a family name */
    static PersonName choose(List<HumanName> names, LocalDate today) {
        HumanName name = names.stream()
                .filter(candidate -> USABLE.contains(candidate.getUse()))
                .filter(candidate ->
                        Days.of(candidate.getPeriod(), "HumanName.period").contain(today))
                .min(Comparator.comparingInt(candidate -> USABLE.indexOf(candidate.getUse())))
                .orElseThrow(() -> new UnusableException("Patient.name has none that is current"));
        String family = family(name.getFamilyElement());
        if (family.isEmpty()) {
            throw new UnusableException("HumanName.family is missing");
        }
        return new PersonName(family, joined(name.getGiven().stream().map(StringType::getValue)));
    }

    private static String family(StringType family) {
        String printed = Texts.oneLine(family.getValue());
        return printed.isEmpty() ? joined(FAMILY_PARTS.stream().map(part -> Texts.extension(family, part))) : printed;
    }

    private static String joined(Stream<String> parts) {
        return parts.map(Texts::oneLine).filter(part -> !part.isEmpty()).collect(joining(" "));
    }
}
