package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.application.port.ReceiptFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReceiptHealthTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final SmppSettings.ReceiptWatch WATCH = SmppSettings.ReceiptWatch.USUAL;

    /** What a carrier was handed, and whether it has reported on it. */
    private record HandOver(Instant at, boolean reported) {}

    private final AdjustableClock clock = new AdjustableClock(START);
    private final List<HandOver> handOvers = new ArrayList<>();
    private boolean broken;
    private int looks;
    private final ReceiptHealth health = new ReceiptHealth("one", WATCH, this::count, clock);

    @Test
    void a_carrier_of_which_nothing_is_known_is_trusted() {
        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void a_carrier_is_trusted_as_long_as_half_of_what_it_was_handed_has_a_receipt() {
        handOver(3, true);
        handOver(3, false);
        clock.advance(WATCH.grace().plusSeconds(1));

        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void it_is_not_if_fewer_have() {
        handOver(2, true);
        handOver(3, false);
        clock.advance(WATCH.grace().plusSeconds(1));

        assertThat(health.isTrusted()).isFalse();
    }

    @Test
    void what_was_just_handed_over_cannot_have_a_receipt_yet() {
        handOver(10, false);
        clock.advance(WATCH.grace().minusSeconds(1));

        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void a_few_without_receipt_may_be_chance() {
        handOver(4, false);
        clock.advance(WATCH.grace().plusSeconds(1));

        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void what_was_handed_over_long_ago_counts_no_more() {
        handOver(5, false);
        clock.advance(WATCH.window().plusSeconds(1));

        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void one_without_receipts_gets_a_message_now_and_then() {
        loseTrust();

        clock.advance(WATCH.probeEvery());

        assertThat(health.isTrusted()).isTrue();
        assertThat(health.isTrusted()).isFalse();
        clock.advance(WATCH.probeEvery());
        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void it_is_trusted_again_once_it_reports_on_what_it_was_handed_since() {
        loseTrust();
        handOver(WATCH.recoveredAfter(), true);
        clock.advance(WATCH.lookEvery());

        assertThat(health.isTrusted()).isTrue();
        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void what_it_was_judged_for_is_not_held_against_it_again() {
        loseTrust();
        handOver(WATCH.recoveredAfter(), true);
        clock.advance(WATCH.lookEvery());
        assertThat(health.isTrusted()).isTrue();
        clock.advance(WATCH.grace().plusSeconds(1));

        assertThat(health.isTrusted()).isTrue();
        assertThat(health.isTrusted()).isTrue();
    }

    @Test
    void it_loses_trust_again_if_it_fails_again() {
        loseTrust();
        handOver(WATCH.recoveredAfter(), true);
        clock.advance(WATCH.lookEvery());
        assertThat(health.isTrusted()).isTrue();

        handOver(10, false);
        clock.advance(WATCH.grace().plusSeconds(1));

        assertThat(health.isTrusted()).isFalse();
    }

    @Test
    void the_figures_are_asked_for_at_most_every_few_seconds() {
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 100; i++) {
            health.isTrusted();
        }
        assertThat(looks).isEqualTo(1);

        clock.advance(WATCH.lookEvery());
        health.isTrusted();
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void without_figures_it_stays_as_it_was() {
        broken = true;
        assertThat(health.isTrusted()).isTrue();

        broken = false;
        clock.advance(WATCH.lookEvery());
        loseTrust();
        broken = true;
        clock.advance(WATCH.lookEvery());
        assertThat(health.isTrusted()).isFalse();
    }

    private void loseTrust() {
        handOver(5, false);
        clock.advance(WATCH.grace().plusSeconds(1));
        assertThat(health.isTrusted()).isFalse();
    }

    private void handOver(int count, boolean reported) {
        for (int i = 0; i < count; i++) {
            handOvers.add(new HandOver(clock.instant(), reported));
        }
    }

    private ReceiptFigures.Counts count(String carrier, Instant from, Instant until) {
        looks++;
        if (broken) {
            throw new IllegalStateException("no database");
        }
        assertThat(carrier).isEqualTo("one");
        List<HandOver> within = handOvers.stream()
                .filter(handOver ->
                        !handOver.at().isBefore(from) && handOver.at().isBefore(until))
                .toList();
        return new ReceiptFigures.Counts(
                within.size(), (int) within.stream().filter(HandOver::reported).count());
    }
}
