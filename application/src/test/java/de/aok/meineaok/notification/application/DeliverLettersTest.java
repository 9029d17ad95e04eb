package de.aok.meineaok.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.port.UndeliverableException.Extent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.CountingRandomness;
import de.aok.meineaok.testing.InMemoryDatabase;
import de.aok.meineaok.testing.TestPortal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class DeliverLettersTest {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Commission LETTER = new Commission.ActivationLetter(
            new PersonName("Groß-Müller", "Änne Luise"),
            new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
            ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow(),
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 12, 15));

    private final TestPortal clock = new TestPortal();
    private final InMemoryDatabase database = clock.database;
    private final CountingRandomness randomness = new CountingRandomness();

    /** What the print shop has, by batch: a repeat replaces nothing. */
    private final Map<BatchId, List<CommissionId>> printed = new LinkedHashMap<>();

    private final DeliverLetters delivery = server(this::print);

    private DeliverLetters server(Letters letters) {
        return new DeliverLetters(
                new BatchTerms(2, Duration.ofMinutes(15), LEASE),
                database.letterBatches(),
                database.outbox(),
                letters,
                randomness,
                database,
                clock);
    }

    @Test
    void hands_over_full_batches_and_what_has_waited_for_long_enough() {
        List<CommissionId> letters = List.of(add(), add(), add());

        assertThat(delivery.deliverDue()).isEqualTo(new DeliverLetters.Result(2, List.of()));
        assertThat(printed.values()).containsExactly(letters.subList(0, 2));
        assertThat(deliveredAt(letters.get(0))).contains(clock.instant());
        assertThat(deliveredAt(letters.get(2))).isEmpty();
        clock.pass(Duration.ofMinutes(15));
        assertThat(delivery.deliverDue().delivered()).isEqualTo(1);
        assertThat(printed.values()).containsExactly(letters.subList(0, 2), letters.subList(2, 3));
        assertThat(delivery.deliverDue().delivered()).isZero();
    }

    @Test
    void a_crash_after_the_hand_over_has_nothing_printed_twice() {
        List<CommissionId> letters = List.of(add(), add());
        DeliverLetters crashing = server(batch -> {
            print(batch);
            throw new Crash();
        });
        assertThatExceptionOfType(Crash.class).isThrownBy(crashing::deliverDue);

        assertThat(delivery.deliverDue().delivered()).isZero();
        clock.pass(LEASE);
        assertThat(delivery.deliverDue().delivered()).isEqualTo(2);

        assertThat(printed.values()).containsExactly(letters);
    }

    @Test
    void a_letter_that_cannot_be_made_holds_up_no_other_and_waits_for_the_back_office() {
        CommissionId bad = add();
        CommissionId good = add();
        UndeliverableException noGlyph = UndeliverableException.refusedForGood("no glyph", null);
        DeliverLetters picky = server(batch -> {
            print(new LetterBatch(
                    batch.id(),
                    batch.formedAt(),
                    batch.letters().stream()
                            .filter(entry -> entry.id().equals(good))
                            .toList()));
            return Map.of(bad, noGlyph);
        });

        assertThat(picky.deliverDue()).isEqualTo(new DeliverLetters.Result(1, List.of(noGlyph)));

        assertThat(deliveredAt(good)).isPresent();
        assertThat(undelivered())
                .extracting(Undelivered::id, Undelivered::reason)
                .containsExactly(tuple(bad, "no glyph"));
    }

    @Test
    void a_letter_that_cannot_be_read_is_in_no_hand_over_and_is_given_up_at_last() {
        CommissionId bad = add();
        CommissionId good = add();
        database.unreadable.add(bad);

        assertThat(delivery.deliverDue().delivered()).isEqualTo(1);
        assertThat(printed.values()).containsExactly(List.of(good));
        for (int i = 1; i < Patience.MOST_REFUSALS; i++) {
            assertThat(undelivered()).isEmpty();
            clock.pass(Duration.ofMinutes(15));
            assertThat(delivery.deliverDue().failures())
                    .extracting(UndeliverableException::extent)
                    .containsExactly(Extent.COMMISSION);
        }

        assertThat(undelivered()).extracting(Undelivered::id).containsExactly(bad);
        clock.pass(Duration.ofDays(1));
        assertThat(delivery.deliverDue()).isEqualTo(new DeliverLetters.Result(0, List.of()));
    }

    @Test
    void a_letter_that_one_server_cannot_read_and_another_has_handed_over_is_not_printed_again() {
        CommissionId letter = add();
        CommissionId other = add();
        DeliverLetters crashing = server(batch -> {
            print(batch);
            throw new Crash();
        });
        assertThatExceptionOfType(Crash.class).isThrownBy(crashing::deliverDue);
        clock.pass(LEASE);
        database.unreadable.add(letter);

        assertThat(delivery.deliverDue()).isEqualTo(new DeliverLetters.Result(2, List.of()));

        assertThat(deliveredAt(letter)).isPresent();
        assertThat(printed.values()).containsExactly(List.of(letter, other));
    }

    @Test
    void a_print_shop_that_is_down_is_left_in_peace_and_loses_no_letter_however_long() {
        List<CommissionId> letters = List.of(add(), add());
        add();
        add();
        List<BatchId> tried = new ArrayList<>();
        DeliverLetters failing = server(batch -> {
            tried.add(batch.id());
            throw UndeliverableException.channelDown("no connection", new IOException());
        });

        assertThat(failing.deliverDue().failures())
                .extracting(UndeliverableException::extent)
                .containsExactly(Extent.CHANNEL);
        assertThat(tried).hasSize(1);
        for (int i = 0; i < 2 * Patience.MOST_REFUSALS; i++) {
            clock.pass(Duration.ofMinutes(15));
            failing.deliverDue();
        }

        assertThat(tried).hasSizeGreaterThan(Patience.MOST_REFUSALS);
        assertThat(undelivered()).isEmpty();
        clock.pass(Duration.ofMinutes(15));
        assertThat(delivery.deliverDue().delivered()).isEqualTo(4);
        assertThat(printed.values()).contains(letters);
    }

    @Test
    void a_channel_that_stumbles_is_tried_again_after_a_pause() {
        add();
        add();
        DeliverLetters stumbling = server(batch -> {
            throw new IllegalStateException("no form for this");
        });

        assertThat(stumbling.deliverDue().failures()).hasSize(1);

        assertThat(delivery.deliverDue().delivered()).isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(delivery.deliverDue().delivered()).isEqualTo(2);
    }

    private Map<CommissionId, UndeliverableException> print(LetterBatch batch) {
        List<CommissionId> readable = batch.letters().stream()
                .filter(entry -> entry.letter() != null)
                .map(LetterBatch.Entry::id)
                .toList();
        List<CommissionId> there = readable.isEmpty() ? List.of() : printed.computeIfAbsent(batch.id(), id -> readable);
        return batch.letters().stream()
                .map(LetterBatch.Entry::id)
                .filter(id -> !there.contains(id))
                .collect(Collectors.toMap(id -> id, id -> UndeliverableException.refused("unreadable", null)));
    }

    private CommissionId add() {
        CommissionId id = new CommissionId(UUID.randomUUID());
        database.required(() -> database.outbox().add(id, null, LETTER, clock.instant()));
        return id;
    }

    private Optional<Instant> deliveredAt(CommissionId id) {
        return database.required(() -> database.outbox().deliveredAt(id));
    }

    private List<Undelivered> undelivered() {
        return clock.seeToUndelivered.waiting();
    }

    /** The server is gone: nothing after it happens. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
