package de.aok.meineaok.development;

import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.testing.SampleFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Sends many files at once. */
final class Uploads {
    private Uploads() {}

    /** An object of a PDF that holds a content. */
    static String stream(String entries, byte[] content) {
        return "<< " + entries + " /Length " + content.length + " >>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    /** A PDF of so many bytes, a few hundred at least. */
    static byte[] pdf(int size) {
        byte[] pdf = SampleFiles.pdf();
        for (int content = size; pdf.length != size; content -= pdf.length - size) {
            pdf = SampleFiles.pdf("", "", stream("", new byte[content]));
        }
        return pdf;
    }

    /** Sends a file as often as said, each time by a request of its own, and waits for all answers. */
    static List<Answer> atOnce(PortalClient client, String session, int times, byte[] content) {
        List<CompletableFuture<Answer>> sent = IntStream.range(0, times)
                .mapToObj(i -> client.postLater(
                        session,
                        "/api/documents",
                        "upload " + i,
                        new FileForm().with("kind", "PROOF").file(i + ".pdf", content)))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
