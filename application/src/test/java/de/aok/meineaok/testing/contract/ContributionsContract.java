package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Contributions} promise. */
@Rule(RuleId.FRM_2)
public abstract class ContributionsContract extends KeepingContract {
    private static final Kvnr ANNE = Kvnr.of("A000500015");
    private static final Kvnr OTHER = Kvnr.of("X110411675");

    /** Contributions; before each test there are none. */
    protected abstract Contributions contributions();

    @Test
    void each_person_and_year_has_its_own() {
        YearlyContributions last = of(ANNE, 2025, 1, 100);
        YearlyContributions before = of(ANNE, 2024, 1, 200);
        YearlyContributions others = of(OTHER, 2025, 1, 300);
        List.of(last, before, others).forEach(this::record);

        assertThat(of(ANNE, 2025)).containsExactly(last);
        assertThat(of(ANNE, 2024)).containsExactly(before);
        assertThat(of(OTHER, 2025)).containsExactly(others);
        assertThat(of(OTHER, 2024)).isEmpty();
    }

    @Test
    void the_latest_report_counts_whatever_comes_first_and_however_often() {
        List<YearlyContributions> reports = new ArrayList<>();
        for (int year = 2000; year < 2020; year++) {
            reports.clear();
            YearlyContributions latest = of(ANNE, year, 3, 50);
            Collections.addAll(reports, of(ANNE, year, 1, 900), of(ANNE, year, 2, 70), of(ANNE, year, 3, 40), latest);
            reports.addAll(List.copyOf(reports));
            Collections.shuffle(reports, new Random(year));

            reports.forEach(this::record);

            assertThat(of(ANNE, year)).as("%s", reports).containsExactly(latest);
        }
    }

    @Test
    void tells_whether_a_report_counts() {
        assertThat(record(of(ANNE, 2025, 2, 100))).isTrue();
        assertThat(record(of(ANNE, 2025, 2, 100))).as("again").isFalse();
        assertThat(record(of(ANNE, 2025, 1, 900))).as("an older one").isFalse();
        assertThat(record(of(ANNE, 2025, 3, 1))).isTrue();
    }

    private boolean record(YearlyContributions reported) {
        return within(() -> contributions().record(UUID.randomUUID(), reported));
    }

    private List<YearlyContributions> of(Kvnr kvnr, int year) {
        return within(() -> contributions().of(kvnr, year)).stream().toList();
    }

    private static YearlyContributions of(Kvnr kvnr, int year, int hours, long cents) {
        return new YearlyContributions(kvnr, year, new Euro(cents), new Euro(-cents), NOW.plusSeconds(3600L * hours));
    }
}
