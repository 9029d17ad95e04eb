package de.aok.meineaok.mailbox.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.persistence.TestDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
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
    private static final int SEARCH_CALLS = 50;
    private static final List<MessageFilter> SEARCHES = List.of(
            words("versicherung"),
            words("zahnreinigung"),
            words("altlast"),
            words("kaleidoskop"),
            words("gibtesnicht"),
            words("wort77 wort78"),
            words("versicherung gibtesnicht"),
            words("altlast neuland"),
            words("gerade ungerade"),
            words("\"nachricht dank\""),
            words("altlast -ungerade"),
            new MessageFilter(true, null, "versicherung"),
            new MessageFilter(true, null, "altlast"),
            new MessageFilter(false, MessageKind.LETTER, "altlast"),
            new MessageFilter(false, MessageKind.NOTICE, "versicherung"),
            new MessageFilter(true, MessageKind.LETTER, "altlast"));

    /** Behind three quarters of the large mailbox. */
    private static final Place DEEP = new Place(Instant.parse("2020-12-13T00:00:00Z"), new MessageId(new UUID(0, 0)));

    private final TestDatabase database = TestDatabase.emptied("message");
    private final JpaMailboxes mailboxes = new JpaMailboxes(database.entities());

    private MailboxBenchmark() {}

    public static void main(String[] arguments) {
        MailboxBenchmark benchmark = new MailboxBenchmark();
        benchmark.fill();
        benchmark.firstPages();
        SEARCHES.forEach(filter -> benchmark.search(filter, null));
        SEARCHES.forEach(filter -> benchmark.search(filter, DEEP));
    }

    private static MessageFilter words(String words) {
        return new MessageFilter(false, null, words);
    }

    /** One in four is in the large mailbox; all lie as they came in. Each word of the searches tells which of them have it. */
    private void fill() {
        database.execute("""
            insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject, body, sent_at,
                read_at, retention_class)
            select gen_random_uuid(),
                case when n %% 4 = 0 then '%s' when n %% 4000 = 1 then '%s'
                    else cast('00000000-0000-4001-8000-' || lpad(to_hex(n %% 3001), 12, '0') as uuid) end,
                gen_random_uuid(), false, case when n %% 8 = 0 then 'LETTER' else 'MESSAGE' end, 'OTHER', 'CUSTOMER_SERVICE',
                'Ihre Versicherung Nummer ' || n,
                'Guten Tag, vielen Dank für Ihre Nachricht. '
                    || case when n %% 400 = 0 then 'Zahnreinigung ' else '' end
                    || case when n = 4 then 'Kaleidoskop ' else '' end
                    || case when n <= 200000 then 'Altlast ' else 'Neuland ' end
                    || case when n %% 8 < 4 then 'Gerade ' else 'Ungerade ' end
                    || (select string_agg('wort' || (hashint4(n * 60 + k) & 4095), ' ') from generate_series(1, 60) k),
                timestamptz '2020-01-01' + n * interval '5 minutes', case when n %% 12 = 0 then null else now() end,
                'CORRESPONDENCE'
            from generate_series(1, 400000) n\
            """.formatted(LARGE, SMALL));
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

    private void search(MessageFilter filter, @Nullable Place before) {
        Runnable call = () -> database.required(() -> mailboxes.page(LARGE, filter, before, 21));
        measured(5, call);
        String what = filter.words()
                + (filter.unreadOnly() ? ", unread" : "")
                + (filter.kind() == null ? "" : ", " + filter.kind())
                + (before == null ? "" : ", deep");
        print(what, measured(SEARCH_CALLS, call), SEARCH_CALLS);
    }

    private static void print(String what, Duration cpu, int calls) {
        System.out.printf(Locale.ROOT, "%-34s %.2f ms%n", what, cpu.toNanos() / 1e6 / calls);
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
