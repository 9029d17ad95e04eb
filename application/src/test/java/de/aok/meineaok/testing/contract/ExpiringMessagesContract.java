package de.aok.meineaok.testing.contract;

import static de.aok.meineaok.retention.RetentionClass.BENEFITS;
import static de.aok.meineaok.retention.RetentionClass.CORRESPONDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.ExpiringMessages;
import de.aok.meineaok.retention.application.port.ExpiringMessages.Expiring;
import de.aok.meineaok.retention.application.port.ExpiringMessages.Untold;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.testing.KeptRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ExpiringMessages} promise. */
public abstract class ExpiringMessagesContract extends RecordKeepingContract {
    private static final Instant LATER_CUT = CUT.plus(Duration.ofDays(1000));
    private static final Map<RetentionClass, Instant> CUTS = Map.of(BENEFITS, CUT, CORRESPONDENCE, LATER_CUT);

    private final AccountId anne = new AccountId(UUID.randomUUID());
    private final AccountId bert = new AccountId(UUID.randomUUID());

    protected abstract ExpiringMessages messages();

    protected abstract LegalHolds holds();

    private Untold take(RetentionClass among, @Nullable Place after, int atMost) {
        return within(() -> messages().take(among, CUTS, NOW, after, atMost));
    }

    private KeptRecord message(AccountId account, Instant sentAt) {
        return KeptRecord.of(RecordKind.MESSAGE, sentAt).of(account);
    }

    @Test
    void of_each_person_all_is_told_at_once_whatever_its_class() {
        kept(message(anne, OLD));
        kept(message(anne, OLD.minusSeconds(5)));
        kept(message(anne, OLD.plusSeconds(5)).of(CORRESPONDENCE));
        kept(message(bert, OLD));

        Untold untold = take(BENEFITS, null, 10);

        assertThat(untold.messages())
                .containsExactlyInAnyOrder(
                        new Expiring(anne, BENEFITS, 2, OLD.minusSeconds(5)),
                        new Expiring(anne, CORRESPONDENCE, 1, OLD.plusSeconds(5)),
                        new Expiring(bert, BENEFITS, 1, OLD));
        assertThat(untold.last()).isNull();
    }

    @Test
    void once_told_is_told() {
        kept(message(anne, OLD));
        take(BENEFITS, null, 10);
        kept(message(anne, OLD));

        assertThat(take(BENEFITS, null, 10).messages()).containsExactly(new Expiring(anne, BENEFITS, 1, OLD));
        assertThat(take(BENEFITS, null, 10).messages()).isEmpty();
    }

    @Test
    void what_stays_for_longer_is_not_told() {
        kept(message(anne, CUT));
        kept(message(anne, LATER_CUT).of(CORRESPONDENCE));
        kept(message(anne, OLD).asNotice());
        KeptRecord held = kept(message(anne, OLD));
        doWithin(() -> holds().set(RecordKind.MESSAGE, held.id(), true));

        assertThat(take(BENEFITS, null, 10).messages()).isEmpty();
        assertThat(take(CORRESPONDENCE, null, 10).messages()).isEmpty();
    }

    @Test
    void who_goes_on_behind_the_last_place_misses_nobody_and_meets_nobody_twice() {
        kept(message(anne, OLD.minusSeconds(3)));
        kept(message(bert, OLD.minusSeconds(2)));
        kept(message(anne, OLD.minusSeconds(1)));

        Untold first = take(BENEFITS, null, 1);
        Untold second = take(BENEFITS, first.last(), 1);
        Untold third = take(BENEFITS, second.last(), 1);

        assertThat(first.messages()).containsExactly(new Expiring(anne, BENEFITS, 2, OLD.minusSeconds(3)));
        assertThat(second.messages()).containsExactly(new Expiring(bert, BENEFITS, 1, OLD.minusSeconds(2)));
        assertThat(third.messages()).isEmpty();
        assertThat(third.last()).isNull();
    }
}
