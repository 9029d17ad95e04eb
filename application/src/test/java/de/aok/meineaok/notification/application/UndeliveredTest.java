package de.aok.meineaok.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.locking.application.ContactInsuredPersons;
import de.aok.meineaok.notification.application.SeeToUndelivered.Outcome;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.application.NoteDeliveryReports;
import de.aok.meineaok.testing.CountingRandomness;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of what cannot be delivered, and of what comes back. */
@Rule(RuleId.NTF_3)
class UndeliveredTest {
    private final TestPortal portal = new TestPortal();
    private final List<CommissionId> sent = new ArrayList<>();

    private DeliverCommissions mails(UndeliverableException failure) {
        return new DeliverCommissions(
                portal.database.outbox(),
                (id, sms) -> {
                    throw new AssertionError();
                },
                (id, mail) -> {
                    throw failure;
                },
                (id, request) -> {
                    throw new AssertionError();
                },
                portal.database,
                portal);
    }

    private DeliverCommissions mails() {
        return new DeliverCommissions(
                portal.database.outbox(),
                (id, sms) -> {
                    throw new AssertionError();
                },
                (id, mail) -> sent.add(id),
                (id, request) -> {
                    throw new AssertionError();
                },
                portal.database,
                portal);
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.HOT_5})
    void what_is_refused_for_good_waits_for_the_back_office_which_has_it_tried_again() {
        portal.activateAnne();
        mails(UndeliverableException.refusedForGood("no such mailbox", null)).deliverDue(Channel.MAIL);

        Undelivered undelivered = portal.seeToUndelivered.waiting().get(0);
        assertThat(undelivered.subject()).isEqualTo(portal.anne().id());
        assertThat(undelivered.reason()).isEqualTo("no such mailbox");
        assertThat(mails().deliverDue(Channel.MAIL).delivered()).isZero();
        assertThat(portal.seeToUndelivered.retry(undelivered.id(), TestPortal.HOTLINE))
                .isEqualTo(Outcome.DONE);
        assertThat(portal.seeToUndelivered.retry(undelivered.id(), TestPortal.HOTLINE))
                .isEqualTo(Outcome.NOT_WAITING);

        mails().deliverDue(Channel.MAIL);
        assertThat(sent).containsExactly(undelivered.id());
        assertThat(portal.trail(AuditAction.DELIVERY_RETRIED)).hasSize(1).allSatisfy(record -> {
            assertThat(record.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(record.reason()).isEqualTo(TestPortal.HOTLINE.reason());
            assertThat(record.detail()).isEqualTo("mail");
        });
    }

    @Test
    void what_is_refused_again_and_again_is_given_up_at_last_and_not_before() {
        portal.activateAnne();
        DeliverCommissions refusing = mails(UndeliverableException.refused("mailbox full", null));
        for (int i = 0; i < Patience.MOST_REFUSALS; i++) {
            assertThat(portal.seeToUndelivered.waiting()).isEmpty();
            refusing.deliverDue(Channel.MAIL);
            portal.pass(Duration.ofMinutes(15));
        }

        assertThat(portal.seeToUndelivered.waiting())
                .extracting(Undelivered::reason)
                .contains("mailbox full");
        assertThat(refusing.deliverDue(Channel.MAIL).failures()).isEmpty();
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.HOT_5})
    void what_the_back_office_lets_go_is_not_tried_any_more() {
        portal.activateAnne();
        mails(UndeliverableException.refusedForGood("no such mailbox", null)).deliverDue(Channel.MAIL);
        CommissionId id = portal.seeToUndelivered.waiting().get(0).id();

        assertThat(portal.seeToUndelivered.discard(id, TestPortal.HOTLINE)).isEqualTo(Outcome.DONE);
        assertThat(portal.seeToUndelivered.discard(id, TestPortal.HOTLINE)).isEqualTo(Outcome.NOT_WAITING);

        assertThat(portal.trail(AuditAction.DELIVERY_DISCARDED)).hasSize(1);
        assertThat(mails().deliverDue(Channel.MAIL).delivered()).isZero();
    }

    @Test
    void a_mail_that_comes_back_waits_for_the_back_office_and_cannot_be_tried_again() {
        portal.activateAnne();
        mails().deliverDue(Channel.MAIL);
        CommissionId id = sent.get(0);

        portal.noteDeliveryReports.note(new DeliveryReport.Bounce(id, "5.1.1", portal.instant()));

        assertThat(portal.seeToUndelivered.waiting())
                .extracting(Undelivered::id, Undelivered::cameBack, Undelivered::reason)
                .containsExactly(tuple(id, true, "5.1.1"));
        assertThat(portal.seeToUndelivered.retry(id, TestPortal.HOTLINE)).isEqualTo(Outcome.CAME_BACK);
        assertThat(portal.seeToUndelivered.discard(id, TestPortal.HOTLINE)).isEqualTo(Outcome.DONE);
        assertThat(portal.trail(AuditAction.DELIVERY_RETRIED)).isEmpty();
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.LCK_3})
    void a_letter_that_comes_back_puts_one_task_before_the_hotline() {
        portal.activateAnne();
        CommissionId letter = letters().get(0);
        DeliveryReport report = new DeliveryReport.ReturnedLetter(letter, "MOVED", portal.instant());

        portal.noteDeliveryReports.note(report);
        portal.noteDeliveryReports.note(report);
        portal.noteDeliveryReports.note(
                new DeliveryReport.ReturnedLetter(new CommissionId(new UUID(1, 2)), "MOVED", portal.instant()));

        assertThat(portal.contactInsuredPersons.open())
                .extracting(ContactInsuredPersons.Task::account, ContactInsuredPersons.Task::ground)
                .containsExactly(tuple(portal.anne().id().value(), NoteDeliveryReports.LETTER_RETURNED));
    }

    /** The letters that were handed over. */
    private List<CommissionId> letters() {
        List<CommissionId> handedOver = new ArrayList<>();
        new DeliverLetters(
                        new BatchTerms(10, Duration.ZERO, Duration.ofMinutes(10)),
                        portal.database.letterBatches(),
                        portal.database.outbox(),
                        batch -> {
                            batch.letters().forEach(entry -> handedOver.add(entry.id()));
                            return Map.of();
                        },
                        new CountingRandomness(),
                        portal.database,
                        portal)
                .deliverDue();
        return handedOver;
    }
}
