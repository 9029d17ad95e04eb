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

            List<Answer> answers = Uploads.atOnce(client, session, UPLOADS, Uploads.pdf(TEN_MEGABYTES));

            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            List<Integer> heap = heapAfterCollections(collections);
            List<Integer> during = heap.subList(before, heap.size());
            System.out.printf(
                    Locale.ROOT,
                    "%d uploads of 10 MB at once: %d s; %d collections, heap after them at most %d MB in the first half, %d in the"
                            + " second%n",
                    UPLOADS,
                    taken.toSeconds(),
                    during.size(),
                    most(during.subList(0, during.size() / 2)),
                    most(during.subList(during.size() / 2, during.size())));
            assertThat(answers).hasSize(UPLOADS).extracting(Answer::status).containsOnly(201);
            assertThat(portal.count("file where released and size = " + TEN_MEGABYTES))
                    .isEqualTo(UPLOADS);
            assertThat(during).allSatisfy(megabytes -> assertThat(megabytes).isLessThan(256));
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
