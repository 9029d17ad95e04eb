package de.aok.meineaok.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.InMemoryDatabase;
import de.aok.meineaok.testing.TestPortal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class DeliverCommissionsTest {
    private static final Commission.UserNameMail MAIL = new Commission.UserNameMail(
            new EmailAddress("a@example.org"), new PersonName("Müller", "Anne"), UserName.of("anne"));
    private static final DeliverCommissions.Result NOTHING = new DeliverCommissions.Result(0, 0, List.of());

    private final TestPortal clock = new TestPortal();
    private final InMemoryDatabase database = clock.database;
    private final List<CommissionId> sent = new ArrayList<>();
    private boolean down;
    private @Nullable CommissionId stumblesAt;
    private final DeliverCommissions delivery = server(this::send);

    /** What a server does to hand over. */
    private interface HandOver {
        void of(CommissionId id) throws UndeliverableException;
    }

    /** One of several servers on the one database. */
    private DeliverCommissions server(HandOver handOver) {
        return new DeliverCommissions(
                database.outbox(),
                (id, sms) -> {
                    handOver.of(id);
                    return Optional.of(new CarrierReference("carrier", id.toString()));
                },
                (id, mail) -> handOver.of(id),
                (id, request) -> handOver.of(id),
                database,
                clock);
    }

    @Test
    void delivers_each_once() {
        CommissionId first = add(MAIL);
        CommissionId second = add(MAIL);

        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(new DeliverCommissions.Result(2, 0, List.of()));
        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(NOTHING);
        assertThat(sent).containsExactly(first, second);
        assertThat(deliveredAt(first)).contains(clock.instant());
    }

    @Test
    void a_crash_holds_up_for_one_short_lease_what_was_being_handed_over_and_nothing_else() {
        CommissionId first = add(MAIL);
        CommissionId second = add(MAIL);
        DeliverCommissions crashing = server(id -> {
            throw new Crash();
        });
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> crashing.deliverDue(Channel.MAIL));

        delivery.deliverDue(Channel.MAIL);
        assertThat(sent).containsExactly(second);
        clock.pass(DeliverCommissions.LEASE.minusMillis(1));
        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(NOTHING);
        clock.pass(Duration.ofMillis(1));
        assertThat(delivery.deliverDue(Channel.MAIL).delivered()).isEqualTo(1);
        assertThat(sent).containsExactly(second, first);
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.MTN_2})
    void an_mtan_comes_in_time_though_two_servers_crash_with_it() {
        add(mtan());
        for (int i = 0; i < 2; i++) {
            DeliverCommissions crashing = server(id -> {
                throw new Crash();
            });
            assertThatExceptionOfType(Crash.class).isThrownBy(() -> crashing.deliverDue(Channel.SMS));
            clock.pass(DeliverCommissions.LEASE);
        }

        assertThat(delivery.deliverDue(Channel.SMS).delivered()).isEqualTo(1);
    }

    @Test
    void what_is_handed_over_after_its_lease_counts_from_when_it_was_first() {
        // Given a server so slow that another one has delivered meanwhile
        CommissionId id = add(MAIL);
        List<Instant> deliveredByTheOther = new ArrayList<>();
        DeliverCommissions slow = server(handedOver -> {
            clock.pass(DeliverCommissions.LEASE);
            delivery.deliverDue(Channel.MAIL);
            deliveredByTheOther.add(clock.instant());
            clock.pass(Duration.ofSeconds(10));
            send(handedOver);
        });

        slow.deliverDue(Channel.MAIL);

        assertThat(sent).as("a repeat, known by its ID").containsExactly(id, id);
        assertThat(deliveredAt(id)).contains(deliveredByTheOther.get(0));
        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(NOTHING);
    }

    @Test
    void a_failure_after_the_lease_takes_nothing_away_from_who_is_at_it_now() {
        // Given a slow server that fails while another one, slow as well, is at the same commission
        CommissionId id = add(MAIL);
        DeliverCommissions second = server(handedOver -> {
            send(handedOver);
            throw new Crash();
        });
        DeliverCommissions first = server(handedOver -> {
            clock.pass(DeliverCommissions.LEASE);
            assertThatExceptionOfType(Crash.class).isThrownBy(() -> second.deliverDue(Channel.MAIL));
            throw UndeliverableException.channelDown("too late", null);
        });

        first.deliverDue(Channel.MAIL);

        // Then the second one's lease runs on
        clock.pass(DeliverCommissions.LEASE.minusMillis(1));
        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(NOTHING);
        clock.pass(Duration.ofMillis(1));
        assertThat(delivery.deliverDue(Channel.MAIL).delivered()).isEqualTo(1);
        assertThat(sent).containsExactly(id, id);
    }

    @Test
    void leaves_a_channel_in_peace_for_the_round_once_it_failed() {
        CommissionId first = add(MAIL);
        CommissionId second = add(MAIL);
        List<CommissionId> tried = new ArrayList<>();
        DeliverCommissions failing = server(id -> {
            tried.add(id);
            throw UndeliverableException.channelDown("the channel is down", null);
        });

        failing.deliverDue(Channel.MAIL);
        assertThat(tried).containsExactly(first);
        failing.deliverDue(Channel.MAIL);
        assertThat(tried).containsExactly(first, second);
    }

    @Test
    void leaves_other_channels_alone() {
        add(MAIL);

        assertThat(delivery.deliverDue(Channel.SMS).delivered()).isZero();
    }

    @Test
    void tries_again_with_growing_pauses_while_the_channel_is_down() {
        CommissionId id = add(MAIL);
        down = true;
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            assertThat(delivery.deliverDue(Channel.MAIL).failures()).hasSize(1);
            Duration pause = Duration.between(clock.instant(), database.dueAt(id));
            pauses.add(pause);
            clock.pass(pause.minusMillis(1));
            assertThat(delivery.deliverDue(Channel.MAIL).failures()).isEmpty();
            clock.pass(Duration.ofMillis(1));
        }

        assertThat(pauses).startsWith(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(pauses).endsWith(Duration.ofMinutes(15)).isSorted();
        down = false;
        assertThat(delivery.deliverDue(Channel.MAIL).delivered()).isEqualTo(1);
    }

    @Test
    void one_at_which_the_channel_stumbles_holds_up_no_other() {
        CommissionId bad = add(MAIL);
        CommissionId good = add(MAIL);
        stumblesAt = bad;

        assertThat(delivery.deliverDue(Channel.MAIL).failures())
                .extracting(UndeliverableException::extent)
                .containsExactly(UndeliverableException.Extent.COMMISSION);

        assertThat(sent).containsExactly(good);
        clock.pass(Duration.ofSeconds(2));
        stumblesAt = null;
        assertThat(delivery.deliverDue(Channel.MAIL).delivered()).isEqualTo(1);
    }

    @Test
    void one_that_cannot_be_read_holds_up_no_other_and_waits_longer_each_time() {
        CommissionId bad = add(MAIL);
        CommissionId good = add(MAIL);
        database.unreadable.add(bad);

        assertThat(delivery.deliverDue(Channel.MAIL).failures()).hasSize(1);
        clock.pass(Duration.ofSeconds(2));
        assertThat(delivery.deliverDue(Channel.MAIL).failures()).hasSize(1);

        assertThat(sent).containsExactly(good);
        assertThat(database.dueAt(bad)).isEqualTo(clock.instant().plusSeconds(4));
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.MTN_2})
    void does_not_send_an_mtan_past_its_validity() {
        add(mtan());
        clock.pass(Duration.ofMinutes(5));

        assertThat(delivery.deliverDue(Channel.SMS)).isEqualTo(new DeliverCommissions.Result(0, 1, List.of()));
        assertThat(sent).isEmpty();
        assertThat(delivery.deliverDue(Channel.SMS).expired()).isZero();
    }

    private Commission mtan() {
        return new Commission.LoginMtan(
                new MobileNumber("+4915112345634"),
                Mtan.of("123456"),
                clock.instant().plusSeconds(300));
    }

    private CommissionId add(Commission commission) {
        CommissionId id = new CommissionId(UUID.randomUUID());
        database.required(() -> database.outbox().add(id, null, commission, clock.instant()));
        return id;
    }

    private Optional<Instant> deliveredAt(CommissionId id) {
        return database.required(() -> database.outbox().deliveredAt(id));
    }

    private void send(CommissionId id) throws UndeliverableException {
        if (down) {
            throw UndeliverableException.channelDown("the channel is down", new IOException());
        }
        if (id.equals(stumblesAt)) {
            throw new IllegalStateException("no form for this");
        }
        sent.add(id);
    }

    /** The server is gone: nothing after it happens. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
