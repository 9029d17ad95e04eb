package de.aok.meineaok.insured.persistence;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Ik;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One insurance of a person, written by the import alone. */
@Entity
@Table(name = "insurance")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class InsuranceRow {
    @Id
    private String id;

    private String kvnr;

    @Column(name = "payor_ik")
    private String payorIk;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    protected InsuranceRow() {}

    Coverage toCoverage() {
        return new Coverage(new Ik(payorIk), startsOn, endsOn);
    }
}
