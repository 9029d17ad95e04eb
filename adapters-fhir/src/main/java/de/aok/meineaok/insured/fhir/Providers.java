package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.insured.application.BilledService;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Who renders services: as a bill names them, and as lines of their own do. */
final class Providers {
    private static final Set<String> NO_NAMES = Set.of("", "n/a", "unknown");

    private Providers() {}

    /** Who rendered what a bill tells of. */
    static Statement.Provider of(ExplanationOfBenefit explanation) {
        Reference provider = explanation.getProvider();
        Optional<String> others = Stream.concat(
                        Stream.of(explanation.getFacility()),
                        explanation.getCareTeam().stream().map(member -> member.getProvider()))
                .flatMap(reference -> name(reference).stream())
                .findFirst();
        return new Statement.Provider(
                name(provider).orElse(null),
                referred(provider),
                others.or(() -> number(provider)).orElse(null));
    }

    /**
     * A line of its own.
     *
     * @throws UnusableException if it tells no name
     */
    static Statement read(DomainResource resource) {
        String type = resource.fhirType();
        String id = resource.getIdElement().getIdPart();
        if (id == null) {
            throw new UnusableException(type + ".id is missing");
        }
        return new Statement.OfProvider(
                key(type + '/' + id),
                name(resource).orElseThrow(() -> new UnusableException(type + ".name is missing")));
    }

    private static @Nullable String referred(Reference provider) {
        String reference = provider.getReference();
        return reference == null || reference.startsWith("#") ? null : key(reference);
    }

    /** The last part tells enough, whether others refer by type, address or URN. */
    private static String key(String reference) {
        return reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1);
    }

    private static Optional<String> name(Reference reference) {
        return named(reference.getDisplay())
                .or(() -> reference.getResource() instanceof DomainResource contained
                        ? name(contained)
                        : Optional.empty());
    }

    private static Optional<String> name(DomainResource resource) {
        return switch (resource) {
            case Organization organization -> named(organization.getName());
            case Location location -> named(location.getName());
            case Practitioner practitioner ->
                practitioner.getName().stream()
                        .flatMap(name -> name(name).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> name(HumanName name) {
        return named(name.getText())
                .or(() -> named(name.getPrefixAsSingleString()
                        + ' '
                        + name.getGivenAsSingleString()
                        + ' '
                        + Texts.oneLine(name.getFamily())));
    }

    private static Optional<String> number(Reference provider) {
        return named(provider.getIdentifier().getValue()).map(number -> "Leistungserbringer " + number);
    }

    private static Optional<String> named(@Nullable String text) {
        return Optional.of(Texts.cut(Texts.oneLine(text), BilledService.LONGEST))
                .filter(name -> !NO_NAMES.contains(name.toLowerCase(Locale.ROOT)));
    }
}
