package de.aok.meineaok.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class DeliverCommissionsTest {
    private static final Commission.UserNameMail MAIL = new Commission.UserNameMail(
            new EmailAddress("a@example.org"), new PersonName("Müller", "Anne"), UserName.of("anne"));

    private final TestPortal clock = new TestPortal();
    private final InMemoryDatabase database = clock.database;
    private final List<CommissionId> sent = new ArrayList<>();
    private boolean down;
    private final DeliverCommissions delivery = new DeliverCommissions(
            database.outbox(),
            (id, sms) -> send(id),
            (id, mail) -> send(id),
            (id, letter) -> send(id),
            database,
            clock);

    @Test
    void delivers_each_once() {
        CommissionId first = add(MAIL);
        CommissionId second = add(MAIL);

        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(new DeliverCommissions.Result(2, 0, List.of()));
        assertThat(delivery.deliverDue(Channel.MAIL)).isEqualTo(new DeliverCommissions.Result(0, 0, List.of()));
        assertThat(sent).containsExactly(first, second);
        assertThat(database.outbox().deliveredAt(first)).contains(clock.instant());
    }

    @Test
    void delivers_more_than_one_round_takes() {
        for (int i = 0; i < 45; i++) {
            add(MAIL);
        }

        assertThat(delivery.deliverDue(Channel.MAIL).delivered()).isEqualTo(45);
    }

    @Test
    void leaves_other_channels_alone() {
        add(MAIL);

        assertThat(delivery.deliverDue(Channel.SMS).delivered()).isZero();
    }

    @Test
    void tries_again_with_growing_pauses_while_the_channel_is_down() {
        add(MAIL);
        down = true;
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            assertThat(delivery.deliverDue(Channel.MAIL).failures()).hasSize(1);
            Duration pause = Duration.between(
                    clock.instant(), database.outbox.values().iterator().next().dueAt());
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
    @Rule({RuleId.NTF_3, RuleId.MTN_2})
    void does_not_send_an_mtan_past_its_validity() {
        add(new Commission.LoginMtan(
                new MobileNumber("+4915112345634"),
                Mtan.of("123456"),
                clock.instant().plusSeconds(300)));
        clock.pass(Duration.ofMinutes(5));

        assertThat(delivery.deliverDue(Channel.SMS)).isEqualTo(new DeliverCommissions.Result(0, 1, List.of()));
        assertThat(sent).isEmpty();
        assertThat(delivery.deliverDue(Channel.SMS).expired()).isZero();
    }

    private CommissionId add(Commission commission) {
        CommissionId id = new CommissionId(UUID.randomUUID());
        database.outbox().add(id, commission, clock.instant());
        return id;
    }

    private void send(CommissionId id) throws UndeliverableException {
        if (down) {
            throw new UndeliverableException("the channel is down", new IOException());
        }
        sent.add(id);
    }
}
