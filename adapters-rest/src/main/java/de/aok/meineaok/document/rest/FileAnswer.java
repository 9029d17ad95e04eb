package de.aok.meineaok.document.rest;

import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Hands files out, to be saved under their names and not to be shown by the browser; bit by bit, as they are read. */
@Rule(RuleId.MBX_1)
public final class FileAnswer {
    private FileAnswer() {}

    /** @param unknown what is answered if there is none for whoever asked */
    public static Response of(Fetched fetched, ProblemKind unknown) {
        return switch (fetched) {
            case Fetched.Released released -> of(released.file(), released.content());
            case Fetched.BeingChecked.BEING_CHECKED ->
                Refusal.of(ProblemKind.FILE_BEING_CHECKED).response();
            case Fetched.Unknown.UNKNOWN -> Refusal.of(unknown).response();
        };
    }

    private static Response of(ReceivedFile file, InputStream content) {
        StreamingOutput output = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return Response.ok(output)
                .type(file.format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .build();
    }

    /** The header of a file that is to be saved (RFC 6266): its name for those who read UTF-8, and something like it for others. */
    public static String attachment(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + name.replaceAll("[^ -~]|[\"\\\\%]", "_") + "\"; filename*=UTF-8''" + encoded;
    }
}
