package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Kvnr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What lines of a hand-over can refer to, as far as it has been read. */
final class Known {
    private final Map<String, Kvnr> patients = new HashMap<>();
    private final Map<String, String> providers = new HashMap<>();

    /** @return whether this is not the ID of another person */
    boolean add(String patientId, Kvnr kvnr) {
        Kvnr earlier = patients.putIfAbsent(patientId, kvnr);
        return earlier == null || earlier.equals(kvnr);
    }

    void add(Statement.OfProvider provider) {
        providers.put(provider.reference(), provider.name());
    }

    Optional<Kvnr> patient(String id) {
        return Optional.ofNullable(patients.get(id));
    }

    Optional<String> provider(String reference) {
        return Optional.ofNullable(providers.get(reference));
    }
}
