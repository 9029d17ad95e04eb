package de.aok.meineaok.insured.application;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Insured persons, kept for as long as a test runs. */
public final class InMemoryInsuredPersons implements InsuredPersons {
    private final Map<Kvnr, InsuredRecord.Person> persons = new HashMap<>();
    private final Map<String, InsuredRecord.Insurance> insurances = new LinkedHashMap<>();

    @Override
    public Optional<InsuredPerson> find(Kvnr kvnr) {
        return Optional.ofNullable(persons.get(kvnr))
                .map(person -> new InsuredPerson(
                        person.kvnr(),
                        person.name(),
                        person.birthDate(),
                        person.address(),
                        person.einwilligungsvorbehalt(),
                        person.deceased(),
                        coverages(kvnr)));
    }

    private List<Coverage> coverages(Kvnr kvnr) {
        return insurances.values().stream()
                .filter(insurance -> insurance.kvnr().equals(kvnr))
                .map(InsuredRecord.Insurance::coverage)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void store(List<InsuredRecord.Person> newPersons, List<InsuredRecord.Insurance> newInsurances) {
        newPersons.forEach(person -> persons.put(person.kvnr(), person));
        newInsurances.forEach(insurance -> insurances.put(insurance.id(), insurance));
    }
}
