package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link BankAccountReports} promise. */
@Rule(RuleId.BNK_1)
public abstract class BankAccountReportsContract extends KeepingContract {
    private static final Kvnr KVNR = Kvnr.of("A000500015");
    private static final Kvnr OTHER = Kvnr.of("X110411675");

    /** Before each test there is none. */
    protected abstract BankAccountReports reports();

    private static BankAccountReport report(int minutes, String event, String... holders) {
        return new BankAccountReport(
                NOW.plusSeconds(60L * minutes).plusNanos(1234),
                event,
                List.of(holders).stream()
                        .map(holder -> new BankAccount(
                                UUID.randomUUID(),
                                Iban.of("DE89370400440532013000"),
                                holder,
                                Set.of(BankAccountPurpose.CONTRIBUTIONS)))
                        .toList());
    }

    @Test
    void keep_one_of_each_person_as_it_was() {
        BankAccountReport report = report(0, "e", "Änne Groß", "Öz \"B\"");
        BankAccountReport none = report(0, "e");
        assertThat(find(KVNR)).isEmpty();

        assertThat(keep(KVNR, report)).isTrue();
        assertThat(find(OTHER)).isEmpty();
        assertThat(keep(OTHER, none)).isTrue();

        assertThat(find(KVNR)).contains(report);
        assertThat(find(OTHER)).contains(none);
    }

    @Test
    void keep_the_latest_in_whatever_order_they_come() {
        BankAccountReport report = report(1, "b", "b");
        assertThat(keep(KVNR, report)).isTrue();

        assertThat(keep(KVNR, report)).as("told twice").isFalse();
        assertThat(keep(KVNR, report(0, "z", "late"))).isFalse();
        assertThat(keep(KVNR, report(1, "a", "a"))).isFalse();
        assertThat(find(KVNR)).contains(report);

        BankAccountReport later = report(1, "c", "c");
        assertThat(keep(KVNR, later)).isTrue();
        assertThat(find(KVNR)).contains(later);
        assertThat(keep(KVNR, report(2, "a"))).isTrue();
    }

    @Test
    void keep_the_latest_of_those_that_come_at_once() throws Exception {
        List<BankAccountReport> many =
                List.of(report(3, "e", "3"), report(1, "e", "1"), report(4, "e", "4"), report(2, "e", "2"));

        atOnce(40, i -> reports().keep(KVNR, many.get(i % 4)));

        assertThat(find(KVNR)).contains(many.get(2));
    }

    private boolean keep(Kvnr kvnr, BankAccountReport report) {
        return within(() -> reports().keep(kvnr, report));
    }

    private Optional<BankAccountReport> find(Kvnr kvnr) {
        return within(() -> reports().find(kvnr));
    }
}
