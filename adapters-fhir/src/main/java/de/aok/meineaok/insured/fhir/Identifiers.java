package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;

/** Finds KVNR and IK among identifiers, by the naming systems of the German base profiles, today's and the older ones. */
public final class Identifiers {
    public static final String KVID_10 = "http://fhir.de/sid/gkv/kvid-10";
    public static final String IKNR = "http://fhir.de/sid/arge-ik/iknr";

    private static final Set<String> ANY_KVID_10 = Set.of(KVID_10, "http://fhir.de/NamingSystem/gkv/kvid-10");
    private static final Set<String> ANY_IKNR = Set.of(IKNR, "http://fhir.de/NamingSystem/arge-ik/iknr");

    private Identifiers() {}

    /**
     * @return empty if there is no identifier of that system
     * @throws UnusableException if it is not a KVNR (REG-2), or there are several different ones
     */
    static Optional<Kvnr> kvnr(List<Identifier> identifiers) {
        List<Kvnr> found = values(identifiers, ANY_KVID_10)
                .map(value -> Kvnr.parse(value)
                        .orElseThrow(
                                () -> new UnusableException("the KVID-10 is not well formed or its check digit wrong")))
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new UnusableException("there are several KVID-10 that differ");
        }
        return found.stream().findFirst();
    }

    /**
     * @return empty if there is no identifier of that system
     * @throws UnusableException if it is not an IK
     */
    static Optional<Ik> ik(List<Identifier> identifiers) {
        return values(identifiers, ANY_IKNR)
                .findFirst()
                .map(value -> Ik.parse(value).orElseThrow(() -> new UnusableException("the IK has not nine digits")));
    }

    private static Stream<String> values(List<Identifier> identifiers, Set<String> systems) {
        return identifiers.stream()
                .filter(identifier -> identifier.hasSystem() && systems.contains(identifier.getSystem()))
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD && identifier.hasValue())
                .map(Identifier::getValue);
    }
}
