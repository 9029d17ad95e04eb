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
            int middle = (before + heap.size()) / 2;
            List<Integer> first = heap.subList(before, middle);
            List<Integer> second = heap.subList(middle, heap.size());
            System.out.printf(
                    Locale.ROOT,
                    "%d uploads of 10 MB at once: %d s; %d collections, heap after them at most %d MB in the first half, %d in the"
                            + " second; somebody else waited %d ms at most%n",
                    UPLOADS,
                    taken.toSeconds(),
                    heap.size() - before,
                    most(first),
                    most(second),
                    patience.longest.toMillis());
            assertThat(answers).hasSize(UPLOADS).extracting(Answer::status).containsOnly(201);
            assertThat(portal.count("file where released and size = " + TEN_MEGABYTES))
                    .isEqualTo(UPLOADS);
            assertThat(most(second)).isLessThanOrEqualTo(most(first) * 5 / 4);
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

    private static int most(List<Integer> megabytes) {
        return megabytes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
