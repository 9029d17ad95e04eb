package de.aok.meineaok.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class WatchOutboxTest {
    private final TestPortal portal = new TestPortal();
    private final WatchOutbox watch =
            new WatchOutbox(portal.database.outboxFigures(), portal.database.letterBatches(), portal.database, portal);

    @Test
    void tells_of_each_channel_how_many_wait_and_for_how_long() {
        portal.registerAnne();
        portal.pass(Duration.ofMinutes(2));

        assertThat(of(Channel.LETTER)).isEqualTo(new WatchOutbox.State(1, Duration.ofMinutes(2), 0, 0, false));
        assertThat(of(Channel.MAIL)).isEqualTo(new WatchOutbox.State(1, Duration.ofMinutes(2), 0, 0, false));
        assertThat(of(Channel.SMS)).isEqualTo(new WatchOutbox.State(0, Duration.ZERO, 0, 0, false));
        assertThat(watch.state()).containsOnlyKeys(Channel.values());
    }

    @Test
    void a_channel_is_late_when_something_has_waited_for_too_long() {
        portal.registerAnne();
        portal.pass(Duration.ofHours(1));
        assertThat(of(Channel.MAIL).late()).isFalse();
        portal.pass(Duration.ofMillis(1));
        assertThat(of(Channel.MAIL).late()).isTrue();

        portal.database.required(() -> portal.database.deliver(Channel.MAIL, portal.instant()));
        assertThat(of(Channel.MAIL).late()).isFalse();
    }

    private WatchOutbox.State of(Channel channel) {
        return Objects.requireNonNull(watch.state().get(channel));
    }
}
