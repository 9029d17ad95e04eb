package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.Undelivered;
import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.OutboxFigures.Figures;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.ReceiptFigures.Counts;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What {@link Deliveries}, {@link UndeliveredCommissions}, {@link OutboxFigures} and {@link ReceiptFigures} promise, which are views
 * of one outbox.
 */
@Rule(RuleId.NTF_3)
public abstract class DeliveriesContract extends KeepingContract {
    private static final AccountId SUBJECT = new AccountId(UUID.fromString("4c7f1a52-0000-4000-8000-000000000001"));
    private static final CarrierReference REFERENCE = new CarrierReference("carrier", "4711");
    private static final Commission SMS =
            new Commission.LoginMtan(new MobileNumber("+4915112345678"), Mtan.of("471147"), NOW.plusSeconds(300));
    private static final Commission MAIL = new Commission.SecurityNotice(
            new EmailAddress("a@example.org"), Commission.SecurityNotice.Event.LOCKED, NOW);

    /** An outbox in which nothing is. */
    protected abstract Outbox outbox();

    /** What became of what was in it. */
    protected abstract Deliveries deliveries();

    /** What could not be delivered of it. */
    protected abstract UndeliveredCommissions undelivered();

    /** How it stands. */
    protected abstract OutboxFigures figures();

    /** What carriers told of what they were handed. */
    protected abstract ReceiptFigures receiptFigures();

    @Test
    void a_receipt_finds_its_sms_by_the_carrier_s_reference_as_often_as_it_comes() {
        CommissionId id = add(SMS);

        assertThat(receipt(REFERENCE)).isFalse();
        doWithin(() -> outbox().delivered(id, REFERENCE, NOW));
        assertThat(receipt(REFERENCE)).isTrue();
        assertThat(receipt(REFERENCE)).isTrue();
        assertThat(receipt(new CarrierReference("other", "4711"))).isFalse();
        assertThat(receipt(new CarrierReference("carrier", "4712"))).isFalse();
    }

    @Test
    void an_sms_that_never_arrives_is_no_matter_for_the_back_office() {
        CommissionId id = add(SMS);
        doWithin(() -> outbox().delivered(id, REFERENCE, NOW));

        assertThat(within(() -> deliveries().receipt(REFERENCE, false, "UNDELIV", NOW)))
                .isTrue();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void counts_the_receipts_of_a_carrier_s_sms_between_two_instants() {
        for (int i = 0; i < 4; i++) {
            CommissionId id = add(SMS);
            CarrierReference reference = new CarrierReference(i < 3 ? "carrier" : "other", "47" + i);
            Instant at = NOW.plusSeconds(i);
            doWithin(() -> outbox().delivered(id, reference, at));
        }
        assertThat(receipt(new CarrierReference("carrier", "471"))).isTrue();
        assertThat(receipt(new CarrierReference("other", "473"))).isTrue();

        assertThat(counts("carrier", NOW, NOW.plusSeconds(9))).isEqualTo(new Counts(3, 1));
        assertThat(counts("carrier", NOW, NOW.plusSeconds(1))).isEqualTo(new Counts(1, 0));
        assertThat(counts("carrier", NOW.plusSeconds(1), NOW.plusSeconds(2))).isEqualTo(new Counts(1, 1));
        assertThat(counts("other", NOW, NOW.plusSeconds(9))).isEqualTo(new Counts(1, 1));
        assertThat(counts("none", NOW, NOW.plusSeconds(9))).isEqualTo(new Counts(0, 0));
    }

    private Counts counts(String carrier, Instant after, Instant before) {
        return within(() -> receiptFigures().of(carrier, after, before));
    }

    @Test
    void a_mail_that_comes_back_waits_for_the_back_office_once() {
        CommissionId id = add(MAIL);
        doWithin(() -> outbox().delivered(id, null, NOW));

        assertThat(cameBack(Channel.MAIL, id, NOW.plusSeconds(60))).contains(SUBJECT);
        assertThat(cameBack(Channel.MAIL, id, NOW.plusSeconds(90))).isEmpty();

        Undelivered expected = new Undelivered(id, Channel.MAIL, SUBJECT, NOW, NOW.plusSeconds(60), true, "5.1.1");
        assertThat(waiting()).containsExactly(expected);
        assertThat(find(id)).contains(expected);
        assertThat(figuresOf(Channel.MAIL)).isEqualTo(new Figures(0, null, 1, 0));
    }

    @Test
    void a_mail_that_came_back_cannot_be_tried_again_but_be_let_go_once() {
        CommissionId id = add(MAIL);
        doWithin(() -> outbox().delivered(id, null, NOW));
        cameBack(Channel.MAIL, id, NOW);

        assertThat(within(() -> undelivered().retry(id, NOW))).isFalse();
        assertThat(within(() -> undelivered().discard(id, NOW))).isTrue();
        assertThat(within(() -> undelivered().discard(id, NOW))).isFalse();
        assertThat(waiting()).isEmpty();
        assertThat(find(id)).isEmpty();
        assertThat(figuresOf(Channel.MAIL)).isEqualTo(new Figures(0, null, 0, 0));
        assertThat(within(() -> outbox().deliveredAt(id))).contains(NOW);
    }

    @Test
    void only_what_leaves_by_a_channel_comes_back_by_it() {
        CommissionId handedOver = add(MAIL);
        doWithin(() -> outbox().delivered(handedOver, null, NOW));

        assertThat(cameBack(Channel.LETTER, handedOver, NOW)).isEmpty();
        assertThat(cameBack(Channel.MAIL, new CommissionId(UUID.randomUUID()), NOW))
                .isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_mail_may_come_back_before_its_hand_over_is_noted() {
        CommissionId id = add(MAIL);

        assertThat(cameBack(Channel.MAIL, id, NOW)).contains(SUBJECT);
        doWithin(() -> outbox().delivered(id, null, NOW));

        assertThat(waiting()).extracting(Undelivered::cameBack).containsExactly(true);
    }

    @Test
    void what_was_given_up_waits_for_the_back_office_what_has_waited_for_longest_first() {
        CommissionId later = add(MAIL);
        CommissionId earlier = add(MAIL);
        giveUp(later, NOW.plusSeconds(20));
        giveUp(earlier, NOW.plusSeconds(10));

        assertThat(waiting())
                .containsExactly(
                        new Undelivered(
                                earlier, Channel.MAIL, SUBJECT, NOW, NOW.plusSeconds(10), false, "no such mailbox"),
                        new Undelivered(
                                later, Channel.MAIL, SUBJECT, NOW, NOW.plusSeconds(20), false, "no such mailbox"));
        assertThat(within(() -> undelivered().waiting(1)))
                .extracting(Undelivered::id)
                .containsExactly(earlier);
        assertThat(figuresOf(Channel.MAIL)).isEqualTo(new Figures(0, null, 2, 0));
    }

    @Test
    void what_is_tried_again_leaves_as_it_was_and_is_counted_anew() {
        CommissionId id = add(MAIL);
        giveUp(id, NOW);

        assertThat(within(() -> undelivered().retry(id, NOW.plusSeconds(60)))).isTrue();
        assertThat(within(() -> undelivered().retry(id, NOW.plusSeconds(60)))).isFalse();

        assertThat(waiting()).isEmpty();
        Outbox.Taken taken = within(() -> outbox().takeNext(Channel.MAIL, NOW.plusSeconds(60), Duration.ofSeconds(30)))
                .orElseThrow();
        assertThat(taken.id()).isEqualTo(id);
        assertThat(taken.commission()).isEqualTo(MAIL);
        assertThat(taken.refusals()).isZero();
    }

    @Test
    void what_is_let_go_leaves_no_more() {
        CommissionId id = add(MAIL);
        giveUp(id, NOW);

        assertThat(within(() -> undelivered().discard(id, NOW))).isTrue();
        assertThat(within(() -> undelivered().discard(id, NOW))).isFalse();

        assertThat(waiting()).isEmpty();
        assertThat(figuresOf(Channel.MAIL)).isEqualTo(new Figures(0, null, 0, 0));
        assertThat(within(() -> undelivered().retry(id, NOW))).isFalse();
        assertThat(within(() -> outbox().due(NOW.plusSeconds(60)))).isEmpty();
    }

    @Test
    void counts_what_waits_and_what_was_dropped_of_each_channel() {
        add(SMS, NOW.plusSeconds(1));
        CommissionId late = add(SMS, NOW);
        add(MAIL, NOW.plusSeconds(2));
        add(MAIL, NOW.plusSeconds(3));

        assertThat(figuresOf(Channel.SMS)).isEqualTo(new Figures(2, NOW, 0, 0));
        assertThat(figuresOf(Channel.MAIL)).isEqualTo(new Figures(2, NOW.plusSeconds(2), 0, 0));
        assertThat(figuresOf(Channel.LETTER)).isEqualTo(new Figures(0, null, 0, 0));
        assertThat(figuresOf(Channel.CORE)).isEqualTo(new Figures(0, null, 0, 0));
        Outbox.Taken taken = take(Channel.SMS);
        assertThat(taken.id()).isEqualTo(late);
        doWithin(() -> outbox().expired(taken, NOW));
        assertThat(figuresOf(Channel.SMS)).isEqualTo(new Figures(1, NOW.plusSeconds(1), 0, 1));
    }

    private void giveUp(CommissionId id, Instant at) {
        Outbox.Taken taken;
        do {
            taken = take(Channel.MAIL);
        } while (!taken.id().equals(id));
        Outbox.Taken found = taken;
        doWithin(() -> outbox().givenUp(found, "no such mailbox", at));
    }

    private Outbox.Taken take(Channel channel) {
        return within(() -> outbox().takeNext(channel, NOW.plusSeconds(9), Duration.ZERO))
                .orElseThrow();
    }

    private CommissionId add(Commission commission) {
        return add(commission, NOW);
    }

    private CommissionId add(Commission commission, Instant at) {
        CommissionId id = new CommissionId(UUID.randomUUID());
        doWithin(() -> outbox().add(id, SUBJECT, commission, at));
        return id;
    }

    private boolean receipt(CarrierReference reference) {
        return within(() -> deliveries().receipt(reference, true, "DELIVRD", NOW));
    }

    private Optional<AccountId> cameBack(Channel channel, CommissionId id, Instant at) {
        return within(() -> deliveries().cameBack(channel, id, "5.1.1", at));
    }

    private List<Undelivered> waiting() {
        return within(() -> undelivered().waiting(10));
    }

    private Optional<Undelivered> find(CommissionId id) {
        return within(() -> undelivered().find(id));
    }

    private Figures figuresOf(Channel channel) {
        return Objects.requireNonNull(within(() -> figures().byChannel()).get(channel));
    }
}
