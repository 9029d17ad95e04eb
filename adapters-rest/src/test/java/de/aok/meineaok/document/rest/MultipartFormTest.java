package de.aok.meineaok.document.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.application.ReceiveFiles.SentFile;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final DocumentRules RULES = new DocumentRules(1, 2);
    private static final Set<String> NAMES = Set.of("subject", "body");
    private static final String END = "--rand--\r\n";

    private final List<String> taken = new ArrayList<>();

    private static String entry(String name, String value) {
        return "--rand\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--rand\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n";
    }

    private MultipartForm read(String body) {
        return read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private MultipartForm read(InputStream body) {
        return read(body, form -> {
            for (Optional<SentFile> file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
                taken.add(file.get().name()
                        + ':'
                        + new String(file.get().content().readAllBytes(), UTF_8));
            }
            return form;
        });
    }

    private static MultipartForm read(InputStream body, MultipartForm.Reading<MultipartForm> reading) {
        HttpHeaders headers = mock();
        when(headers.getHeaderString("Content-Type")).thenReturn("multipart/form-data; boundary=rand");
        return MultipartForm.read(IncomingForm.of(headers, body), NAMES, RULES, reading);
    }

    private ProblemKind refused(String body) {
        return refused(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private ProblemKind refused(InputStream body) {
        return kind(catchThrowableOfType(WebApplicationException.class, () -> read(body)));
    }

    private static ProblemKind kind(WebApplicationException refusal) {
        assertThat(refusal).isNotNull();
        return ((Refusal) refusal.getResponse().getEntity()).kind();
    }

    @Test
    void reads_entries_and_files_in_whatever_order_they_come() {
        MultipartForm form = read(file("Beleg für Zähne.pdf", "eins")
                + entry("subject", "Grüße")
                + file("b.pdf", "zwei")
                + entry("body", "Zeile 1\r\nZeile 2")
                + END);

        assertThat(form.entry("subject")).contains("Grüße");
        assertThat(form.required("body", RuleId.MBX_2)).isEqualTo("Zeile 1\r\nZeile 2");
        assertThat(taken).containsExactly("Beleg für Zähne.pdf:eins", "b.pdf:zwei");
        assertThat(form).hasToString("MultipartForm[…]");
    }

    @Test
    void a_file_that_is_left_unread_is_passed_over() {
        MultipartForm form = read(
                new ByteArrayInputStream((file("a", "x".repeat(100_000)) + entry("body", "da") + END).getBytes(UTF_8)),
                unread -> {
                    assertThat(unread.nextFile()).map(SentFile::name).contains("a");
                    unread.readToEnd();
                    return unread;
                });

        assertThat(form.entry("body")).contains("da");
    }

    @Test
    @Rule(RuleId.DOC_2)
    void a_file_is_handed_on_while_the_next_one_has_not_been_sent() {
        InputStream begun = new SequenceInputStream(
                new ByteArrayInputStream((file("a", "eins") + "--rand\r\n").getBytes(UTF_8)),
                BrokenInputStream.INSTANCE);

        assertThat(refused(begun)).isEqualTo(ProblemKind.BAD_REQUEST);
        assertThat(taken).containsExactly("a:eins");
    }

    @Test
    void what_cannot_be_kept_is_a_fault_and_no_fault_of_the_client() {
        UncheckedIOException fault = catchThrowableOfType(
                UncheckedIOException.class,
                () -> read(new ByteArrayInputStream((file("a", "b") + END).getBytes(UTF_8)), form -> {
                    throw new IOException("disk full");
                }));

        assertThat(fault).isNotNull().hasMessageContaining("disk full");
    }

    @Test
    void browsers_send_a_file_without_a_name_when_none_was_chosen() {
        assertThat(read(file("", "") + entry("body", "da") + END).entry("body")).isPresent();
        assertThat(taken).isEmpty();
        assertThat(refused(file("", "etwas") + END)).isEqualTo(ProblemKind.MALFORMED_BODY);
    }

    @Test
    void what_is_not_in_form_is_refused() {
        assertThat(refused(entry("body", "ohne Ende"))).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused(entry("extra", "x") + END)).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused(entry("body", "1") + entry("body", "2") + END)).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused(file("a\0.pdf", "x") + END)).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused(entry("files", "x") + END)).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused(new ByteArrayInputStream((entry("body", "\u00e4") + END).getBytes(ISO_8859_1))))
                .isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused("--rand\r\nContent-Disposition: form-data; name=\"body\"\r\nX: " + "x".repeat(4000)
                        + "\r\n\r\nx\r\n" + END))
                .isEqualTo(ProblemKind.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "--rand--"})
    void an_entry_that_must_be_there_is_named(String nothing) {
        MultipartForm form = read(nothing);

        assertThat(kind(catchThrowableOfType(
                        WebApplicationException.class, () -> form.required("subject", RuleId.MBX_2))))
                .isEqualTo(ProblemKind.INVALID_ENTRY);
    }

    @Test
    void entries_parts_and_the_whole_have_their_limits() {
        assertThat(read(entry("body", "x".repeat(80_000)) + END).entry("body")).isPresent();
        assertThat(refused(entry("body", "x".repeat(80_001)) + END)).isEqualTo(ProblemKind.BODY_TOO_LARGE);
        assertThat(refused(file("a", "").repeat(7) + END)).isEqualTo(ProblemKind.BODY_TOO_LARGE);
        taken.clear();
        read(file("a", "").repeat(6) + END);
        assertThat(taken).hasSize(6);
        assertThat(refused(file("a", "x".repeat(4 * 1024 * 1024)) + END)).isEqualTo(ProblemKind.BODY_TOO_LARGE);
    }
}
