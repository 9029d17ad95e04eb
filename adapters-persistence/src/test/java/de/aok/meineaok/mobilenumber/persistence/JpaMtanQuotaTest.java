package de.aok.meineaok.mobilenumber.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.persistence.TestHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaMtanQuotaTest {
    private final TestDatabase database = TestDatabase.shared();
    private final JpaMtanQuota quota = new JpaMtanQuota(database.entities(), new TestHashing());

    @BeforeEach
    void empty() {
        database.execute("delete from mtan_quota");
    }

    @Test
    @Rule(RuleId.MTN_2)
    void counts_what_a_number_gets_in_a_day_over_all_who_send_at_once() throws Exception {
        MobileNumber number = new MobileNumber("+4915112345678");
        LocalDate day = LocalDate.of(2026, 11, 24);
        List<Callable<Boolean>> sends = IntStream.range(0, 30)
                .mapToObj(i -> (Callable<Boolean>) () -> database.required(() -> quota.take(number, day, 10)))
                .toList();

        long sent;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            sent = threads.invokeAll(sends).stream().filter(Future::resultNow).count();
        }

        assertThat(sent).isEqualTo(10);
        assertThat(database.required(() -> quota.take(number, day.plusDays(1), 10)))
                .isTrue();
        assertThat(database.required(() -> quota.take(new MobileNumber("+4915112345679"), day, 10)))
                .isTrue();
    }
}
