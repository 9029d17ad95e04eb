package de.aok.meineaok.document.rest;

import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceiveFiles.SentFile;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with files ({@code multipart/form-data}, RFC 7578), read once, as it comes. Its files are handed on while they arrive, so that
 * none is ever on a disk in the clear, nor whole in memory; its entries are few and short.
 */
@Rule(RuleId.DOC_2)
public final class MultipartForm {
    /** An entry has at most 20,000 characters, of four bytes at most. */
    private static final int ENTRY_BYTES = 80_000;

    private static final int PART_HEADER_BYTES = 2048;

    private final FileItemInputIterator parts;
    private final Set<String> names;
    private final int mostParts;
    private final Map<String, String> entries = new HashMap<>();
    private int read;

    private MultipartForm(FileItemInputIterator parts, Set<String> names, int mostParts) {
        this.parts = parts;
        this.names = names;
        this.mostParts = mostParts;
    }

    /** Makes something of a form. */
    @FunctionalInterface
    public interface Reading<T> {
        /** @throws IOException if the form cannot be read, or what it brings not be kept */
        T of(MultipartForm form) throws IOException;
    }

    /**
     * Reads a form.
     *
     * @param names of the entries that may be there, each at most once; besides them there may be {@code files}
     * @param rules how much a form may bring; a little more comes through, so that whoever takes the files can say which rule it breaks
     * @return what the reading made of it
     * @throws WebApplicationException that answers the client, if it is no such form or too large; from the reading's calls as well
     */
    public static <T> T read(IncomingForm incoming, Set<String> names, DocumentRules rules, Reading<T> reading) {
        try {
            JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> parser = new JakartaServletFileUpload<>();
            parser.setHeaderCharset(StandardCharsets.UTF_8);
            parser.setMaxPartHeaderSize(PART_HEADER_BYTES);
            parser.setMaxSize((rules.mostFiles() + 1) * (rules.largestBytes() + PART_HEADER_BYTES)
                    + names.size() * (long) (ENTRY_BYTES + PART_HEADER_BYTES));
            return reading.of(new MultipartForm(
                    parser.getItemIterator(incoming), Set.copyOf(names), 2 * rules.mostFiles() + names.size()));
        } catch (IOException e) {
            throw incoming.isBroken() ? Refusal.of(ProblemKind.BAD_REQUEST).exception() : answer(e);
        }
    }

    private static RuntimeException answer(IOException failure) {
        return switch (failure) {
            case FileUploadSizeException tooLarge -> tooLarge();
            case FileUploadException malformed -> refused(ProblemKind.MALFORMED_BODY, null, null, "form.not-multipart");
            default -> new UncheckedIOException(failure);
        };
    }

    /**
     * The next file, whatever entries come before it.
     *
     * @return empty if there is none; then all entries are there
     * @throws IOException if it cannot be read
     */
    public Optional<SentFile> nextFile() throws IOException {
        while (parts.hasNext()) {
            read++;
            if (read > mostParts) {
                throw tooLarge();
            }
            Optional<SentFile> file = take(parts.next());
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    /**
     * Reads what is left, without the files in it.
     *
     * @throws IOException if it cannot be read
     */
    public void readToEnd() throws IOException {
        while (nextFile().isPresent()) {
            // Left unread, it is passed over.
        }
    }

    /**
     * Takes the files of the form, which is read to its end, and makes something of them and the entries.
     *
     * @param use may refuse by an exception: nothing is kept of the files then
     * @throws IOException if it cannot be read, or what it brings not be kept
     */
    public <T> T receive(ReceiveFiles receiveFiles, Use<ReceiveFiles.Outcome, T> use) throws IOException {
        ReceiveFiles.Outcome outcome = receiveFiles.receive(this::nextFile);
        List<ReceivedFile> files =
                outcome instanceof ReceiveFiles.Outcome.Received received ? received.files() : List.of();
        try {
            readToEnd();
            return use.of(outcome);
        } catch (IOException | RuntimeException failure) {
            discard(receiveFiles, files, failure);
            throw failure;
        }
    }

    /**
     * As {@link #receive}, where files that are refused leave nothing else to be said.
     *
     * @param use of those that were received
     * @throws IOException if it cannot be read, or what it brings not be kept
     */
    public Response answer(ReceiveFiles receiveFiles, Use<List<ReceivedFile>, Response> use) throws IOException {
        return receive(receiveFiles, files -> switch (files) {
            case ReceiveFiles.Outcome.Received received -> use.of(received.files());
            case ReceiveFiles.Outcome.Refused refused -> Parameters.refused(refused.violations());
        });
    }

    /** What is made of the files of a form. */
    @FunctionalInterface
    public interface Use<F, T> {
        /** @throws IOException if they cannot be had; nothing is kept of them then */
        T of(F files) throws IOException;
    }

    private static void discard(ReceiveFiles receiveFiles, List<ReceivedFile> files, Exception failure) {
        try {
            receiveFiles.discard(files);
        } catch (RuntimeException e) {
            // They are swept, or belong to what was kept all the same.
            failure.addSuppressed(e);
        }
    }

    /** The entry of a name; empty if it is not there, or has not come yet. */
    public Optional<String> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * An entry that must be there, once all have come.
     *
     * @param rule which keeps it from being judged
     * @throws WebApplicationException that answers the client, if it is not
     */
    public String required(String name, RuleId rule) {
        return entry(name).orElseThrow(() -> refused(ProblemKind.INVALID_ENTRY, rule, name, "form.missing"));
    }

    private Optional<SentFile> take(FileItemInput part) throws IOException {
        String name = part.getFieldName();
        if (name == null
                || !(part.isFormField()
                        ? names.contains(name)
                        : Field.FILES.property().equals(name))) {
            // The name is the client's, and not told back.
            throw refused(ProblemKind.MALFORMED_BODY, null, null, "form.unknown-field");
        }
        if (!part.isFormField()) {
            return file(part);
        }
        if (entries.put(name, text(name, part.getInputStream())) != null) {
            throw refused(ProblemKind.MALFORMED_BODY, null, name, "form.unknown-field");
        }
        return Optional.empty();
    }

    private static Optional<SentFile> file(FileItemInput part) throws IOException {
        InputStream content = part.getInputStream();
        String name = nameOf(part);
        if (!name.isEmpty()) {
            return Optional.of(new SentFile(name, content));
        }
        if (content.read() >= 0) {
            throw refused(ProblemKind.MALFORMED_BODY, RuleId.DOC_2, Field.FILES.property(), "form.missing");
        }
        // Nothing was chosen: browsers send a file without a name and content then.
        return Optional.empty();
    }

    private static String nameOf(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException e) {
            throw refused(ProblemKind.MALFORMED_BODY, RuleId.DOC_2, Field.FILES.property(), "form.control-characters");
        }
    }

    private static String text(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(ENTRY_BYTES + 1);
        if (bytes.length > ENTRY_BYTES) {
            throw tooLarge();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(ProblemKind.MALFORMED_BODY, null, name, "form.not-utf-8");
        }
    }

    private static WebApplicationException tooLarge() {
        return Refusal.of(ProblemKind.BODY_TOO_LARGE).exception();
    }

    private static WebApplicationException refused(
            ProblemKind kind, @Nullable RuleId rule, @Nullable String field, String key) {
        return Refusal.of(kind, new Finding.OfForm(rule, field, key, List.of())).exception();
    }

    @Override
    public String toString() {
        return "MultipartForm[…]";
    }
}
