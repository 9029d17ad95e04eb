package de.aok.meineaok.termination.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Rule(RuleId.END_2)
class EachAccountTest {
    private static final List<AccountId> ALL = LongStream.range(0, 450)
            .mapToObj(i -> new AccountId(new UUID(0, i)))
            .toList();

    private final EachAccount each = new EachAccount(new TestPortal().database);
    private final List<AccountId> seen = new ArrayList<>();

    @Test
    void goes_through_all_pages() {
        int done = each.count((after, atMost) -> page(after == null ? 0 : ALL.indexOf(after) + 1, atMost), id -> {
            seen.add(id);
            return id.value().getLeastSignificantBits() % 2 == 0;
        });

        assertThat(seen).isEqualTo(ALL);
        assertThat(done).isEqualTo(225);
    }

    @Test
    void one_that_fails_keeps_the_work_from_none_behind_it_and_is_told_at_the_end() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        each.count((after, atMost) -> page(after == null ? 0 : ALL.indexOf(after) + 1, atMost), id -> {
                            seen.add(id);
                            if (id.equals(ALL.get(3))) {
                                throw new IllegalArgumentException("a fault");
                            }
                            return true;
                        }))
                .withMessage("449 accounts done, 1 failed");

        assertThat(seen).isEqualTo(ALL);
    }

    private static List<AccountId> page(int from, int atMost) {
        return ALL.subList(from, Math.min(from + atMost, ALL.size()));
    }
}
