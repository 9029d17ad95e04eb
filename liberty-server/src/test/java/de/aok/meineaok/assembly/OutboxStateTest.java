package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.WatchOutbox;
import de.aok.meineaok.notification.application.port.DeliveryReports;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class OutboxStateTest {
    private static final DeliveryReports NO_REPORTS = reader -> {};

    private final TestPortal portal = new TestPortal();
    private final WatchOutbox watch =
            new WatchOutbox(portal.database.outboxFigures(), portal.database.letterBatches(), portal.database, portal);
    private final Map<String, Supplier<Number>> gauges = new HashMap<>();
    private final MetricRegistry metrics = mock(MetricRegistry.class);
    private final OutboxState state =
            new OutboxState(watch, new ReportSources(Map.of(Channel.LETTER, NO_REPORTS)), metrics, portal);

    @BeforeEach
    void register() {
        when(metrics.gauge(any(Metadata.class), any(), any(), any(Tag[].class))).thenAnswer(call -> {
            Metadata metadata = call.getArgument(0);
            Object of = call.getArgument(1);
            Function<Object, Number> figure = call.getArgument(2);
            String tag = call.getArguments().length > 3 ? '{' + ((Tag) call.getArgument(3)).getTagValue() + '}' : "";
            gauges.put(metadata.getName() + tag, () -> figure.apply(of));
            return null;
        });
        state.register(new Startup() {});
    }

    @Test
    void there_is_a_gauge_for_each_figure_of_each_channel() {
        portal.registerAnne();
        portal.pass(Duration.ofSeconds(30));

        assertThat(gauges).hasSize(4 * Channel.values().length + 1);
        assertThat(value("outbox_waiting{letter}")).isEqualTo(1.0);
        assertThat(value("outbox_waiting{sms}")).isEqualTo(0.0);
        assertThat(value("outbox_oldest_age{mail}")).isEqualTo(30.0);
        assertThat(value("outbox_undelivered{core}")).isEqualTo(0.0);
        assertThat(value("outbox_expired{sms}")).isEqualTo(0.0);
        assertThat(value("letter_batches_unacknowledged")).isEqualTo(0L);
    }

    @Test
    void one_question_to_the_database_serves_a_scrape() {
        assertThat(gauges.keySet().stream().filter(name -> name.startsWith("outbox")))
                .allSatisfy(name -> assertThat(value(name)).isEqualTo(0.0));

        assertThat(portal.database.statements).containsExactly("OutboxFigures.byChannel");
        portal.pass(Duration.ofSeconds(6));
        assertThat(value("outbox_waiting{sms}")).isEqualTo(0.0);
        assertThat(portal.database.statements).hasSize(2);
    }

    @Test
    void tells_which_channels_are_late() {
        portal.registerAnne();
        portal.database.required(() -> portal.database.deliver(Channel.LETTER, portal.instant()));
        portal.pass(Duration.ofHours(2));

        assertThat(state.channels())
                .hasEntrySatisfying(
                        Channel.MAIL, mail -> assertThat(mail.late()).isTrue());
        assertThat(state.channels())
                .hasEntrySatisfying(
                        Channel.LETTER, letter -> assertThat(letter.late()).isFalse());
    }

    private Number value(String gauge) {
        return Objects.requireNonNull(gauges.get(gauge), gauge).get();
    }
}
