package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What contracts of channels have in common.
 *
 * @param <C> the commissions that leave by it
 */
@Rule(RuleId.NTF_3)
abstract class ChannelContract<C extends Commission> {
    private final Class<C> kind;
    private final List<Sample<C>> samples;

    ChannelContract(Class<C> kind, List<Sample<C>> samples) {
        this.kind = kind;
        this.samples = samples;
    }

    abstract void send(CommissionId id, C commission) throws UndeliverableException;

    /** What has arrived, each as the text that its reader gets, with the recipient; what the channel knows for a repeat counts once. */
    protected abstract List<String> arrived() throws Exception;

    /** From now on the channel takes nothing over. */
    protected abstract void takeDown() throws Exception;

    /** It does again. */
    protected abstract void bringBack() throws Exception;

    @Test
    void each_kind_of_commission_is_tried() {
        Set<Class<?>> tried =
                samples.stream().map(sample -> sample.commission().getClass()).collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(kind.getPermittedSubclasses());
    }

    @Test
    void what_was_handed_over_has_arrived() throws Exception {
        for (Sample<C> sample : samples) {
            List<String> before = arrived();

            send(newId(), sample.commission());

            assertThat(arrivedSince(before))
                    .as(sample.name())
                    .singleElement()
                    .asString()
                    .contains(sample.says());
        }
    }

    @Test
    void what_is_handed_over_once_more_with_the_same_id_arrives_once() throws Exception {
        for (Sample<C> sample : samples) {
            List<String> before = arrived();
            CommissionId id = newId();

            send(id, sample.commission());
            send(id, sample.commission());

            assertThat(arrivedSince(before)).as(sample.name()).hasSize(1);
        }
    }

    @Test
    void what_is_handed_over_with_another_id_arrives_as_well_though_it_says_the_same() throws Exception {
        for (Sample<C> sample : samples) {
            List<String> before = arrived();

            send(newId(), sample.commission());
            send(newId(), sample.commission());

            assertThat(arrivedSince(before)).as(sample.name()).hasSize(2);
        }
    }

    @Test
    @Rule(RuleId.SEC_2)
    void a_channel_that_is_down_says_so_without_telling_what_was_to_be_sent() throws Exception {
        takeDown();

        for (Sample<C> sample : samples) {
            assertThatExceptionOfType(UndeliverableException.class)
                    .as(sample.name())
                    .isThrownBy(() -> send(newId(), sample.commission()))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(sample.says()));
        }
        bringBack();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void what_could_not_be_handed_over_arrives_once_it_is_tried_again() throws Exception {
        for (Sample<C> sample : samples) {
            List<String> before = arrived();
            CommissionId id = newId();
            takeDown();
            assertThatExceptionOfType(UndeliverableException.class)
                    .as(sample.name())
                    .isThrownBy(() -> send(id, sample.commission()));
            bringBack();

            send(id, sample.commission());

            assertThat(arrivedSince(before)).as(sample.name()).hasSize(1);
        }
    }

    private List<String> arrivedSince(List<String> before) throws Exception {
        List<String> since = new ArrayList<>(arrived());
        before.forEach(since::remove);
        return since;
    }

    private static CommissionId newId() {
        return new CommissionId(UUID.randomUUID());
    }

    /**
     * A commission.
     *
     * @param says what its reader gets to see, and nobody else
     */
    record Sample<C extends Commission>(C commission, List<String> says) {
        static <C extends Commission> Sample<C> of(C commission, String... says) {
            return new Sample<>(commission, List.of(says));
        }

        String name() {
            return commission.getClass().getSimpleName();
        }
    }
}
