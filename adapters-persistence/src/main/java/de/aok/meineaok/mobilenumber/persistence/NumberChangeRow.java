package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.NumberChange;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A new mobile number that waits for its mTAN. */
@Entity
@Table(name = "number_change")
// The counts are no entities; but only a query with a name is prepared once for all, and a name needs some entity to
// stand at.
// Nothing else writes them, so that no changes of other rows have to be looked for and written before.
@NamedNativeQuery(name = "MtanQuota.take", hints = @QueryHint(name = "eclipselink.flush", value = "false"), query = """
                insert into mtan_quota as q (number_key, day, sent) values (?1, ?2, 1)
                on conflict (number_key, day) do update set sent = q.sent + 1 where q.sent < ?3""")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class NumberChangeRow {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "mobile_number")
    private String mobileNumber;

    @Column(name = "named_on")
    private LocalDate namedOn;

    @Embedded
    private MtanColumns mtan;

    protected NumberChangeRow() {}

    NumberChangeRow(AccountId account, NumberChange change) {
        accountId = account.value();
        set(change);
    }

    final void set(NumberChange change) {
        mobileNumber = change.number().value();
        namedOn = change.on();
        mtan = new MtanColumns(change.mtan());
    }

    NumberChange toChange() {
        return new NumberChange(new MobileNumber(mobileNumber), namedOn, mtan.toChallenge());
    }
}
