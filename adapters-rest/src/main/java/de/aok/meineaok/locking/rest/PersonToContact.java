package de.aok.meineaok.locking.rest;

import de.aok.meineaok.eligibility.InsuredPerson;
import java.time.LocalDate;
import java.util.List;

/**
 * An insured person to be contacted, as the insurer has her on file.
 *
 * @param kvnr Krankenversichertennummer, by which the core system finds her telephone number
 * @param familyName her family name
 * @param givenNames her given names; may be empty
 * @param birthDate her date of birth
 * @param addressLines street and number, and what stands above them; at least one line
 * @param postalCode postal code
 * @param city city
 * @param country ISO 3166-1 alpha-2
 */
public record PersonToContact(
        String kvnr,
        String familyName,
        String givenNames,
        LocalDate birthDate,
        List<String> addressLines,
        String postalCode,
        String city,
        String country) {
    static PersonToContact of(InsuredPerson person) {
        return new PersonToContact(
                person.kvnr().value(),
                person.name().family(),
                person.name().given(),
                person.birthDate(),
                person.address().lines(),
                person.address().postalCode(),
                person.address().city(),
                person.address().country());
    }

    @Override
    public String toString() {
        return "PersonToContact[…]";
    }
}
