package de.aok.meineaok.insured.persistence;

import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insured person, written by SQL alone: by the import, and by what is confirmed ahead of it. */
@Entity
@Table(name = "insured_person")
// The import writes by SQL: there is nothing to write before, and no change to be looked for in what is read.
@NamedQuery(
        name = "InsuredPersonRow.withInsurances",
        hints = {
            @QueryHint(name = "eclipselink.read-only", value = "true"),
            @QueryHint(name = "eclipselink.flush", value = "false")
        },
        query = """
                select p, i from InsuredPersonRow p left join InsuranceRow i on i.kvnr = p.kvnr
                where p.kvnr = :kvnr""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class InsuredPersonRow {
    @Id
    private String kvnr;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_names")
    private String givenNames;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "address_lines")
    private String addressLines;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;
    private boolean einwilligungsvorbehalt;
    private boolean deceased;

    @Column(name = "confirmed_family_name")
    private @Nullable String confirmedFamilyName;

    @Column(name = "confirmed_given_names")
    private @Nullable String confirmedGivenNames;

    @Column(name = "confirmed_address_lines")
    private @Nullable String confirmedAddressLines;

    @Column(name = "confirmed_postal_code")
    private @Nullable String confirmedPostalCode;

    @Column(name = "confirmed_city")
    private @Nullable String confirmedCity;

    @Column(name = "confirmed_country")
    private @Nullable String confirmedCountry;

    protected InsuredPersonRow() {}

    InsuredPerson toInsuredPerson(List<InsuranceRow> insurances) {
        return new InsuredPerson(
                Kvnr.of(kvnr),
                name(),
                birthDate,
                address(),
                einwilligungsvorbehalt,
                deceased,
                insurances.stream().map(InsuranceRow::toCoverage).toList());
    }

    private PersonName name() {
        return confirmedFamilyName == null || confirmedGivenNames == null
                ? new PersonName(familyName, givenNames)
                : new PersonName(confirmedFamilyName, confirmedGivenNames);
    }

    private PostalAddress address() {
        return confirmedAddressLines == null
                        || confirmedPostalCode == null
                        || confirmedCity == null
                        || confirmedCountry == null
                ? new PostalAddress(addressLines.lines().toList(), postalCode, city, country)
                : new PostalAddress(
                        confirmedAddressLines.lines().toList(), confirmedPostalCode, confirmedCity, confirmedCountry);
    }
}
