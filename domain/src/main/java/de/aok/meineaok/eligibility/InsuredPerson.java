package de.aok.meineaok.eligibility;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import java.time.LocalDate;
import java.util.List;

/**
 * Versicherte Person, as the insurer has her on file.
 *
 * @param kvnr her number
 * @param name her name
 * @param birthDate day of birth
 * @param address where her letters go
 * @param einwilligungsvorbehalt whether a Betreuung mit Einwilligungsvorbehalt (§ 1825 BGB) is on record
 * @param deceased whether her death is on record
 * @param coverages her insurances, past and present
 */
public record InsuredPerson(
        Kvnr kvnr,
        PersonName name,
        LocalDate birthDate,
        PostalAddress address,
        boolean einwilligungsvorbehalt,
        boolean deceased,
        List<Coverage> coverages) {
    public InsuredPerson {
        coverages = List.copyOf(coverages);
    }

    @Override
    public String toString() {
        return "InsuredPerson[…]";
    }
}
