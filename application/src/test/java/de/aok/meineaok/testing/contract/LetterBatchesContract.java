package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.BatchTerms;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.LetterBatches.Taken;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link LetterBatches} promise. */
@Rule(RuleId.NTF_3)
public abstract class LetterBatchesContract extends KeepingContract {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final BatchTerms AT_ONCE = new BatchTerms(3, Duration.ZERO, LEASE);
    private static final BatchTerms PATIENT = new BatchTerms(3, Duration.ofMinutes(15), LEASE);

    private static final Commission LETTER = new Commission.ActivationLetter(
            new PersonName("Groß-Müller", "Änne Luise"),
            new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
            ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow(),
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 12, 15));

    /** Batches of letters that wait in {@link #outbox()}; there are none yet. */
    protected abstract LetterBatches batches();

    /** What became of them. */
    protected abstract Deliveries deliveries();

    /** The outbox to which they belong. */
    protected abstract Outbox outbox();

    @Test
    void a_batch_has_the_letters_that_have_been_due_for_longest_in_the_order_of_their_commissioning() {
        CommissionId third = add(NOW.minusSeconds(1));
        CommissionId first = add(NOW.minusSeconds(3));
        CommissionId second = add(NOW.minusSeconds(2));
        add(NOW);

        Taken taken = take(AT_ONCE, NOW).orElseThrow();

        assertThat(ids(taken)).containsExactly(first, second, third);
        assertThat(taken.formedAt()).isEqualTo(NOW);
        assertThat(taken.tries()).isZero();
        assertThat(taken.letters())
                .allSatisfy(one -> assertThat(one.commission())
                        .isInstanceOfSatisfying(
                                Commission.ActivationLetter.class,
                                letter -> assertThat(letter.code().reveal()).isEqualTo("ABCDEFGHJKMN")));
    }

    @Test
    void there_is_none_without_letters_nor_before_they_are_due() {
        assertThat(take(AT_ONCE, NOW)).isEmpty();
        add(NOW.plusSeconds(1));
        assertThat(take(AT_ONCE, NOW)).isEmpty();
    }

    @Test
    void letters_wait_for_one_another_but_none_for_too_long() {
        CommissionId first = add(NOW);
        CommissionId second = add(NOW.plusSeconds(1));

        assertThat(take(PATIENT, NOW.plus(PATIENT.age()).minusMillis(1))).isEmpty();
        assertThat(take(PATIENT, NOW.plus(PATIENT.age())))
                .map(LetterBatchesContract::ids)
                .contains(List.of(first, second));
    }

    @Test
    void a_full_batch_does_not_wait() {
        List<CommissionId> letters = List.of(add(NOW), add(NOW.plusMillis(1)), add(NOW.plusMillis(2)));

        assertThat(take(PATIENT, NOW.plusMillis(1))).isEmpty();
        assertThat(take(PATIENT, NOW.plusMillis(2)))
                .map(LetterBatchesContract::ids)
                .contains(letters);
    }

    @Test
    void what_is_in_a_batch_is_in_no_other_and_leaves_by_it_alone() {
        add(NOW);
        assertThat(take(AT_ONCE, NOW)).isPresent();

        assertThat(take(AT_ONCE, NOW)).isEmpty();
        assertThat(within(() -> outbox().takeNext(Channel.LETTER, NOW.plus(Duration.ofDays(1)), LEASE)))
                .isEmpty();
    }

    @Test
    void a_batch_that_was_not_settled_within_its_lease_is_taken_again_as_it_was() {
        add(NOW);
        Taken first = take(AT_ONCE, NOW).orElseThrow();
        add(NOW);
        Instant later = NOW.plus(LEASE);
        assertThat(take(AT_ONCE, later.minusMillis(1)))
                .map(Taken::id)
                .isPresent()
                .isNotEqualTo(Optional.of(first.id()));

        Taken again = take(AT_ONCE, later).orElseThrow();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.formedAt()).isEqualTo(NOW);
        assertThat(ids(again)).isEqualTo(ids(first));
        assertThat(again.tries()).isEqualTo(1);
        assertThat(take(AT_ONCE, later)).isEmpty();
    }

    @Test
    void a_batch_that_was_handed_over_is_settled_with_its_letters() {
        CommissionId letter = add(NOW);
        Taken taken = take(AT_ONCE, NOW).orElseThrow();

        doWithin(() -> batches().handedOver(taken.id(), NOW.plusSeconds(5)));
        doWithin(() -> batches().handedOver(taken.id(), NOW.plusSeconds(9)));

        assertThat(deliveredAt(letter)).contains(NOW.plusSeconds(5));
        assertThat(take(AT_ONCE, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void a_letter_that_could_not_be_made_is_not_settled_with_its_batch_and_comes_into_another() {
        CommissionId good = add(NOW);
        CommissionId bad = add(NOW);
        Taken taken = take(AT_ONCE, NOW).orElseThrow();
        Outbox.Taken refused = letter(taken, bad);

        doWithin(() -> {
            outbox().refused(refused, "no glyph", NOW.plusSeconds(60));
            batches().handedOver(taken.id(), NOW);
        });

        assertThat(deliveredAt(good)).contains(NOW);
        assertThat(deliveredAt(bad)).isEmpty();
        assertThat(take(AT_ONCE, NOW.plusSeconds(59))).isEmpty();
        Taken next = take(AT_ONCE, NOW.plusSeconds(60)).orElseThrow();
        assertThat(next.id()).isNotEqualTo(taken.id());
        assertThat(ids(next)).containsExactly(bad);
        assertThat(letter(next, bad).refusals()).isEqualTo(1);
    }

    @Test
    void a_letter_that_was_given_up_is_in_no_batch_any_more() {
        add(NOW);
        CommissionId bad = add(NOW);
        Taken taken = take(AT_ONCE, NOW).orElseThrow();

        doWithin(() -> outbox().givenUp(letter(taken, bad), "no such country", NOW));

        Taken again = take(AT_ONCE, NOW.plus(LEASE)).orElseThrow();
        assertThat(ids(again)).doesNotContain(bad).hasSize(1);
        assertThat(deliveredAt(bad)).isEmpty();
    }

    @Test
    void a_batch_that_was_put_off_is_due_again_later() {
        add(NOW);
        Taken taken = take(AT_ONCE, NOW).orElseThrow();
        doWithin(() -> batches().putOff(taken, NOW.plusSeconds(4)));

        assertThat(take(AT_ONCE, NOW.plusSeconds(3))).isEmpty();
        assertThat(take(AT_ONCE, NOW.plusSeconds(4))).map(Taken::id).contains(taken.id());
    }

    @Test
    void nobody_whose_lease_has_run_out_puts_off_what_another_has() {
        add(NOW);
        Taken slow = take(AT_ONCE, NOW).orElseThrow();
        Instant later = NOW.plus(LEASE);
        assertThat(take(AT_ONCE, later)).isPresent();

        doWithin(() -> batches().putOff(slow, later));

        assertThat(take(AT_ONCE, later)).isEmpty();
    }

    @Test
    void counts_the_batches_that_were_handed_over_long_ago_and_are_not_acknowledged() {
        add(NOW);
        Taken taken = take(AT_ONCE, NOW).orElseThrow();
        Instant later = NOW.plusSeconds(60);
        assertThat(within(() -> batches().unacknowledged(later))).isZero();

        doWithin(() -> batches().handedOver(taken.id(), NOW));

        assertThat(within(() -> batches().unacknowledged(NOW))).isZero();
        assertThat(within(() -> batches().unacknowledged(later))).isEqualTo(1);
        doWithin(() -> deliveries().acknowledged(taken.id(), NOW.plusSeconds(5)));
        assertThat(within(() -> batches().unacknowledged(later))).isZero();
    }

    @Test
    void each_letter_comes_into_one_batch_of_many_takers() throws Exception {
        List<CommissionId> added = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            added.add(add(NOW));
        }

        List<Taken> taken = new ArrayList<>();
        while (taken.stream().mapToInt(one -> one.letters().size()).sum() < added.size()) {
            atOnce(12, i -> batches().take(new BatchId(UUID.randomUUID()), AT_ONCE, NOW))
                    .forEach(one -> one.ifPresent(taken::add));
        }

        assertThat(taken).extracting(Taken::id).doesNotHaveDuplicates();
        assertThat(taken.stream().flatMap(one -> ids(one).stream()).toList())
                .containsExactlyInAnyOrderElementsOf(added);
        assertThat(taken).allSatisfy(one -> assertThat(one.letters()).hasSizeBetween(1, AT_ONCE.size()));
    }

    private CommissionId add(Instant at) {
        CommissionId id = new CommissionId(UUID.randomUUID());
        doWithin(() -> outbox().add(id, null, LETTER, at));
        return id;
    }

    private Optional<Taken> take(BatchTerms terms, Instant now) {
        return within(() -> batches().take(new BatchId(UUID.randomUUID()), terms, now));
    }

    private Optional<Instant> deliveredAt(CommissionId id) {
        return within(() -> outbox().deliveredAt(id));
    }

    private static List<CommissionId> ids(Taken taken) {
        return taken.letters().stream().map(Outbox.Taken::id).toList();
    }

    private static Outbox.Taken letter(Taken taken, CommissionId id) {
        return taken.letters().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
