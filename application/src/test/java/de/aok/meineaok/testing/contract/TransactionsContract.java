package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Transactions} promise. */
public abstract class TransactionsContract extends KeepingContract {

    /** Keeps something, by a port that takes part in the transactions. */
    protected abstract void keep(String what);

    /** All that was kept: nothing at first. */
    protected abstract List<String> kept();

    @Test
    void return_what_the_work_returned() {
        assertThat(transactions().required(() -> "done")).isEqualTo("done");
        assertThat(transactions().<@Nullable String>required(() -> null)).isNull();
    }

    @Test
    void commit_when_the_work_returns() {
        transactions().required(() -> {
            keep("a");
            keep("b");
        });

        assertKept("a", "b");
    }

    @Test
    void show_the_work_what_it_did_itself() {
        List<String> within = within(() -> {
            keep("a");
            return kept();
        });

        assertThat(within).containsExactly("a");
    }

    @Test
    void roll_back_and_pass_on_what_the_work_threw() {
        doWithin(() -> keep("before"));
        IllegalArgumentException failure = new IllegalArgumentException();

        assertThatThrownBy(() -> doWithin(() -> {
                    keep("a");
                    throw failure;
                }))
                .isSameAs(failure);

        assertKept("before");
    }

    @Test
    void roll_back_also_when_the_work_breaks_down() {
        AssertionError failure = new AssertionError();

        assertThatThrownBy(() -> doWithin(() -> {
                    keep("a");
                    throw failure;
                }))
                .isSameAs(failure);

        assertKept();
    }

    @Test
    void are_new_after_one_that_failed() {
        assertThatThrownBy(() -> doWithin(() -> {
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        doWithin(() -> keep("after"));

        assertKept("after");
    }

    @Test
    void join_the_one_that_is_running() {
        List<String> seenWithin = within(() -> {
            keep("outside");
            return within(() -> {
                keep("inside");
                return kept();
            });
        });

        assertThat(seenWithin).containsExactlyInAnyOrder("outside", "inside");
        assertKept("outside", "inside");
    }

    @Test
    void roll_back_what_joined_together_with_the_one_it_joined() {
        assertThatThrownBy(() -> doWithin(() -> {
                    doWithin(() -> keep("inside"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertKept();
    }

    @Test
    void roll_back_the_whole_when_work_that_joined_it_failed_even_if_that_is_passed_over() {
        assertThatThrownBy(() -> doWithin(() -> {
                    keep("outside");
                    assertThatThrownBy(() -> doWithin(() -> {
                                keep("inside");
                                throw new IllegalArgumentException();
                            }))
                            .isInstanceOf(IllegalArgumentException.class);
                }))
                .isInstanceOf(RuntimeException.class);

        assertKept();
        doWithin(() -> keep("after"));
        assertKept("after");
    }

    @Test
    void stand_each_for_itself_when_many_run_at_once() throws Exception {
        List<Boolean> returned = atOnce(40, i -> {
            keep("kept" + i);
            return true;
        });
        assertThat(returned).hasSize(40).containsOnly(true);

        assertKept(IntStream.range(0, 40).mapToObj(i -> "kept" + i).toArray(String[]::new));
    }

    private void assertKept(String... whats) {
        assertThat(within(this::kept)).containsExactlyInAnyOrder(whats);
    }
}
