package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Large files, far more at once than the heap has room for. */
class UploadLoadIT {
    private static final int UPLOADS = 100;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final Pattern COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(\\d+M\\)");

    @Test
    @Tag("faults")
    @Rule(RuleId.DOC_2)
    void a_gigabyte_at_once_goes_through_half_of_that() throws Exception {
        Path collections = Checkout.root().resolve("development/target/uploads-gc.log");
        Files.deleteIfExists(collections);
        try (TestPortal portal = new TestPortal("uploads", "-Xmx512m '-Xlog:gc:file=" + collections + "'")) {
            PortalClient client = portal.memberClient();
            Member member = portal.members().get(0);
            client.register(member);
            String session = client.activate(member);
            int before = heapAfterCollections(collections).size();
            long begun = System.nanoTime();

            Patience patience = new Patience(portal);
            List<Answer> answers;
            try (ExecutorService somebodyElse = Executors.newSingleThreadExecutor()) {
                Future<?> asking = somebodyElse.submit(patience);
                answers = Uploads.atOnce(client, session, UPLOADS, Uploads.pdf(TEN_MEGABYTES));
                asking.cancel(true);
            }

            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            List<Integer> heap = heapAfterCollections(collections);
            // What a collection leaves is alive or was not looked at; the least of some is what lives, at most.
            List<Integer> during = heap.subList(before, heap.size());
            int quarter = during.size() / 4;
            int soon = Collections.min(during.subList(quarter, 2 * quarter));
            int late = Collections.min(during.subList(2 * quarter, 3 * quarter));
            System.out.printf(
                    Locale.ROOT,
                    "%d uploads of 10 MB at once: %d s; %d collections, which left %d MB in the second quarter, %d in the third;"
                            + " somebody else waited %d ms at most%n",
                    UPLOADS,
                    taken.toSeconds(),
                    during.size(),
                    soon,
                    late,
                    patience.longest.toMillis());
            assertThat(answers).hasSize(UPLOADS).extracting(Answer::status).containsOnly(201);
            assertThat(portal.count("file where released and size = " + TEN_MEGABYTES))
                    .isEqualTo(UPLOADS);
            assertThat(late).isLessThanOrEqualTo(soon * 5 / 4);
        }
    }

    /** Asks the portal again and again. */
    private static final class Patience implements Runnable {
        private final TestPortal portal;
        private volatile Duration longest = Duration.ZERO;

        private Patience(TestPortal portal) {
            this.portal = portal;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    long begun = System.nanoTime();
                    portal.get(portal.server().baseUri().resolve("/api/me"));
                    Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                    longest = waited.compareTo(longest) > 0 ? waited : longest;
                    Thread.sleep(Duration.ofMillis(100));
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** In megabytes, of each. */
    private static List<Integer> heapAfterCollections(Path log) throws IOException {
        return COLLECTION
                .matcher(Files.readString(log))
                .results()
                .map(collection -> Integer.parseInt(collection.group(1)))
                .toList();
    }
}
