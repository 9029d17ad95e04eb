package de.aok.meineaok.mailbox.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.persistence.TestDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the first page and searches cost in a mailbox of 100 and in one of 100,000 messages, beside 300,000 of others: CPU of the calling
 * thread and of PostgreSQL together, in rounds that take turns. Run by hand; {@code docs/benchmarks.md}.
 */
public final class MailboxBenchmark {
    private static final AccountId SMALL = new AccountId(new UUID(0x4000, 1));
    private static final AccountId LARGE = new AccountId(new UUID(0x4000, 2));
    private static final int ROUNDS = 5;
    private static final int CALLS = 400;
    private static final List<String> SEARCHES =
            List.of("versicherung", "zahnreinigung", "kaleidoskop", "gibtesnicht", "wort77 wort78", "altlast");

    private final TestDatabase database = TestDatabase.emptied("message");
    private final JpaMailboxes mailboxes = new JpaMailboxes(database.entities());

    private MailboxBenchmark() {}

    public static void main(String[] arguments) {
        MailboxBenchmark benchmark = new MailboxBenchmark();
        benchmark.fill();
        benchmark.firstPages();
        SEARCHES.forEach(benchmark::search);
    }

    /** One in four is in the large mailbox; all lie as they came in. What is old in it has a word that no new one has. */
    private void fill() {
        database.execute(
                "insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject,"
                        + " body, sent_at,"
                        + " retention_class) select"
                        + " gen_random_uuid(), case when"
                        + " n % 4"
                        + " = 0 then"
                        + " '" + LARGE + "'::uuid when n % 4000 = 1 then '" + SMALL + "'::uuid"
                        + " else"
                        + " ('00000000-0000-4001-8000-'"
                        + " || lpad(to_hex(n"
                        + " % 3001),"
                        + " 12, '0'))::uuid"
                        + " end,"
                        + " gen_random_uuid(),"
                        + " false,"
                        + " 'MESSAGE',"
                        + " 'OTHER',"
                        + " 'CUSTOMER_SERVICE',"
                        + " 'Ihre"
                        + " Versicherung"
                        + " Nummer"
                        + " ' ||"
                        + " n, 'Guten"
                        + " Tag,"
                        + " vielen"
                        + " Dank"
                        + " für Ihre"
                        + " Nachricht."
                        + " ' ||"
                        + " case"
                        + " when"
                        + " n % 400"
                        + " = 0 then"
                        + " 'Zahnreinigung"
                        + " ' else"
                        + " '' end"
                        + " || case"
                        + " when"
                        + " n = 40000"
                        + " then"
                        + " 'Kaleidoskop"
                        + " ' else"
                        + " '' end"
                        + " || case"
                        + " when"
                        + " n <="
                        + " 200000"
                        + " then"
                        + " 'Altlast"
                        + " ' else"
                        + " '' end"
                        + " || (select"
                        + " string_agg('wort'"
                        + " || (hashint4(n"
                        + " * 60"
                        + " + k)"
                        + " & 4095),"
                        + " ' ')"
                        + " from"
                        + " generate_series(1,"
                        + " 60) k),"
                        + " timestamptz"
                        + " '2020-01-01'"
                        + " + n *"
                        + " interval"
                        + " '5 minutes',"
                        + " 'CORRESPONDENCE'"
                        + " from"
                        + " generate_series(1,"
                        + " 400000)"
                        + " n");
        database.execute("analyze message");
    }

    private void firstPages() {
        firstPage(SMALL);
        firstPage(LARGE);
        Duration small = Duration.ZERO;
        Duration large = Duration.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            small = small.plus(firstPage(SMALL));
            large = large.plus(firstPage(LARGE));
        }
        print("first page of 100", small, ROUNDS * CALLS);
        print("first page of 100,000", large, ROUNDS * CALLS);
        System.out.printf(Locale.ROOT, "ratio %.2f%n", (double) large.toNanos() / small.toNanos());
    }

    private Duration firstPage(AccountId account) {
        return measured(
                CALLS,
                () -> database.required(() -> {
                    mailboxes.page(account, MessageFilter.NONE, null, 21);
                    return mailboxes.unread(account, 100);
                }));
    }

    private void search(String words) {
        int calls = words.equals("altlast") ? 10 : CALLS;
        Runnable call =
                () -> database.required(() -> mailboxes.page(LARGE, new MessageFilter(false, null, words), null, 21));
        measured(5, call);
        print("search for „" + words + "“", measured(calls, call), calls);
    }

    private static void print(String what, Duration cpu, int calls) {
        System.out.printf(Locale.ROOT, "%-28s %.2f ms%n", what, cpu.toNanos() / 1e6 / calls);
    }

    private Duration measured(int calls, Runnable call) {
        List<ProcessHandle> backends = backends();
        Duration before = cpu(backends);
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return cpu(backends).minus(before);
    }

    private static Duration cpu(List<ProcessHandle> backends) {
        Duration own = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return backends.stream()
                .map(backend -> backend.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    @SuppressWarnings("unchecked") // what the query selects
    private List<ProcessHandle> backends() {
        List<@Nullable Integer> ids = database.required(() -> database.entities()
                .createNativeQuery(
                        "select pid from pg_stat_activity where backend_type in ('client backend', 'parallel worker')")
                .getResultList());
        return ids.stream()
                .map(Integer.class::cast)
                .flatMap(id -> ProcessHandle.of(id).stream())
                .toList();
    }
}
