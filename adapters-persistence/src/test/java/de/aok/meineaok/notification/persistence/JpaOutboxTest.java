package de.aok.meineaok.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.Outbox.Taken;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.OutboxContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class JpaOutboxTest extends OutboxContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Commission.LoginMtan SMS =
            new Commission.LoginMtan(new MobileNumber("+4915112345678"), Mtan.of("471147"), NOW.plusSeconds(300));

    private final TestDatabase database = TestDatabase.emptied("account", "commission");
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Test
    @Rule(RuleId.SEC_2)
    void keeps_contents_sealed_and_deletes_them_when_delivered_or_expired() {
        CommissionId delivered = add();
        assertThat(new String(content(delivered), StandardCharsets.ISO_8859_1)).doesNotContain("471147");
        doWithin(() -> outbox.delivered(delivered, null, NOW));
        assertThat(isContentDeleted(delivered)).isTrue();

        CommissionId expired = add();
        Taken taken = take();
        assertThat(isContentDeleted(expired)).isFalse();
        doWithin(() -> outbox.expired(taken, NOW));
        assertThat(isContentDeleted(expired)).isTrue();
    }

    @Test
    void one_that_cannot_be_read_does_not_keep_others_from_being_taken() {
        CommissionId unreadable = add();
        CommissionId readable = add();
        database.execute("update commission set sealed_content = '\\x00' where id = '" + unreadable + "'");

        List<Taken> taken = List.of(take(), take());

        assertThat(taken).extracting(Taken::id).containsExactlyInAnyOrder(unreadable, readable);
        assertThat(taken)
                .filteredOn(one -> one.commission() == null)
                .extracting(Taken::id)
                .containsExactly(unreadable);
    }

    private CommissionId add() {
        CommissionId id = new CommissionId(UUID.randomUUID());
        doWithin(() -> outbox.add(id, null, SMS, NOW));
        return id;
    }

    private Taken take() {
        return within(() -> outbox.takeNext(Channel.SMS, NOW, LEASE)).orElseThrow();
    }

    private boolean isContentDeleted(CommissionId id) {
        return (boolean) database.single("select sealed_content is null from commission where id = '" + id + "'");
    }

    private byte[] content(CommissionId id) {
        return (byte[]) database.single("select sealed_content from commission where id = '" + id + "'");
    }
}
