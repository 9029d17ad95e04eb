package de.aok.meineaok.development;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a patient receipt of five years with 2,000 lines costs the processors of server and PostgreSQL as JSON in one query, beside
 * the same lines fetched 20 a page and beside a single such page; how long it takes as PDF, and whether that comes to the cent.
 *
 * <p>Over HTTPS on a connection that is kept, in rounds that take turns. Started by the Maven profile {@code receipt-benchmark}.
 */
public final class ReceiptBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String RECEIPT = "/api/patient-receipt";
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 5;
    /** The clock of a process goes by hundredths of a second. */
    private static final int WHOLE = 40;

    private static final int PAGED = 10;
    private static final int PAGES = 1_000;
    private static final int PDFS = 21;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern AMOUNT =
            Pattern.compile("(?m)^\\d\\d\\.\\d\\d\\.\\d{4} .* ([-\\d.]+,\\d\\d)\\s€\\s*$");
    private static final Pattern SUM = Pattern.compile("Summe \\d+ ([-\\d.]+,\\d\\d)\\s€");

    private final TestPortal portal;
    private final PortalClient client;
    private final String session;

    private ReceiptBenchmark(TestPortal portal) throws Exception {
        this.portal = portal;
        client = portal.memberClient();
        client.register(portal.members().get(944));
        session = client.activate(portal.members().get(944));
    }

    public static void main(String[] arguments) throws Exception {
        OUT.println("Starting the portal …");
        try (TestPortal portal = new TestPortal("receipt-benchmark", "-Xmx512m")) {
            new ReceiptBenchmark(portal).run();
        }
    }

    private void run() throws Exception {
        OUT.println("Warming up …");
        for (int i = 0; i < WARM_UP; i++) {
            json("");
        }
        for (int i = 0; i < WARM_UP / 30; i++) {
            allPages();
        }
        for (int i = 0; i < WARM_UP / 10; i++) {
            get("", "application/pdf");
        }
        double whole = 0;
        double paged = 0;
        double page = 0;
        for (int round = 0; round < ROUNDS; round++) {
            whole += cpu(() -> times(WHOLE, () -> json(""))) / WHOLE / ROUNDS;
            paged += cpu(() -> times(PAGED, this::allPages)) / PAGED / ROUNDS;
            page += cpu(() -> times(PAGES, () -> json("?limit=20"))) / PAGES / ROUNDS;
        }
        OUT.printf(Locale.ROOT, "2,000 lines at once              %8.2f ms of CPU%n", whole);
        OUT.printf(Locale.ROOT, "2,000 lines, 20 a page           %8.2f ms of CPU, ratio %.2f%n", paged, whole / paged);
        OUT.printf(Locale.ROOT, "a single page of 20 lines        %8.2f ms of CPU, ratio %.2f%n", page, whole / page);
        pdf();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void times(int times, Work work) throws Exception {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private void allPages() throws Exception {
        String query = "?limit=20";
        int pages = 0;
        while (!query.isEmpty()) {
            Matcher next = NEXT.matcher(json(query));
            query = next.find() ? "?limit=20&after=" + next.group(1) : "";
            pages++;
        }
        if (pages != Receipts.MANY / 20) {
            throw new IllegalStateException(pages + " pages");
        }
    }

    private String json(String query) throws Exception {
        return new String(get(query, "application/json"), StandardCharsets.UTF_8);
    }

    private byte[] get(String query, String accept) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = portal.client()
                .send(
                        client.request(RECEIPT + query)
                                .header("Authorization", "Bearer " + session)
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("not 200 but " + response.statusCode());
        }
        return response.body();
    }

    /** Milliseconds of server and database while the work is done. */
    private double cpu(Work work) throws Exception {
        List<ProcessHandle> backends = backends();
        Duration before = cpuTime(backends);
        work.run();
        return cpuTime(backends).minus(before).toNanos() / 1e6;
    }

    private Duration cpuTime(List<ProcessHandle> backends) {
        Duration sum = portal.server().cpuTime();
        for (ProcessHandle backend : backends) {
            sum = sum.plus(backend.info().totalCpuDuration().orElse(Duration.ZERO));
        }
        return sum;
    }

    private List<ProcessHandle> backends() throws SQLException {
        List<ProcessHandle> backends = new ArrayList<>();
        try (Connection connection = portal.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pid from pg_stat_activity where backend_type in ('client backend', 'parallel worker')")) {
            while (rows.next()) {
                ProcessHandle.of(rows.getLong(1)).ifPresent(backends::add);
            }
        }
        return backends;
    }

    private void pdf() throws Exception {
        List<Long> times = new ArrayList<>();
        byte[] written = {};
        for (int i = 0; i < PDFS; i++) {
            long begin = System.nanoTime();
            written = get("", "application/pdf");
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        times.sort(null);
        try (PDDocument pdf = Loader.loadPDF(written)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(pdf);
            BigDecimal lines = AMOUNT.matcher(text)
                    .results()
                    .map(found -> amount(found.group(1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Matcher sum = SUM.matcher(text);
            if (!sum.find() || amount(sum.group(1)).compareTo(lines) != 0) {
                throw new IllegalStateException("the PDF does not come to its total");
            }
            OUT.printf(
                    Locale.ROOT,
                    "PDF of 2,000 lines, %d pages      %8d ms (median of %d; slowest %d), %s euros to the cent%n",
                    pdf.getNumberOfPages(),
                    times.get(PDFS / 2),
                    PDFS,
                    times.get(PDFS - 1),
                    lines);
        }
    }

    private static BigDecimal amount(String german) {
        return new BigDecimal(german.replace(".", "").replace(',', '.'));
    }
}
