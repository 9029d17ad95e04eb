package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.development.Members.Member;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Uses the portal as a member does: by HTTPS, and by what letters, SMS and mails bring. */
final class PortalClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_FILES = Duration.ofMinutes(10);
    private static final Pattern CODE = Pattern.compile("\\b([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})\\b");

    private static final Pattern CODE_BY_MAIL = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");

    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("\\b([2-9A-Z]{4}\\.[2-9A-Z]{4}\\.[2-9A-Z]{4})\\b");

    private final URI base;
    private final Path outbox;
    private final HttpClient http;
    private String lastLogin = "";

    PortalClient(URI base, Path outbox, HttpClient http) {
        this.base = base;
        this.outbox = outbox;
        this.http = http;
    }

    /** An answer of the portal. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {
        String text(String member) {
            return body.path(member).asText();
        }

        List<String> rules() {
            return body.path("violations").findValuesAsText("rule");
        }

        /** Each with its rule and field. */
        List<String> violations() {
            return body.path("violations")
                    .valueStream()
                    .map(violation -> violation.path("rule").asText()
                            + ' '
                            + violation.path("field").asText())
                    .toList();
        }
    }

    Answer register(Member member) throws Exception {
        return registerLater(member).get();
    }

    CompletableFuture<Answer> registerLater(Member member) {
        return send(request("/api/registrations").POST(json(member.registration())));
    }

    Answer enterPassword(String userName, String password) throws Exception {
        return enterPasswordLater(userName, password).get();
    }

    CompletableFuture<Answer> enterPasswordLater(String userName, String password) {
        return send(request("/api/logins")
                .POST(json("{\"userName\": \"%s\", \"password\": \"%s\"}".formatted(userName, password))));
    }

    /** Claims to pass on what came from an address. */
    Answer enterPasswordFrom(String address, String userName, String password) throws Exception {
        return send(request("/api/logins")
                        .header("X-Forwarded-For", address)
                        .header("Forwarded", "for=" + address)
                        .POST(json("{\"userName\": \"%s\", \"password\": \"%s\"}".formatted(userName, password))))
                .get();
    }

    Answer enterMtan(String loginId, String mtan) throws Exception {
        return post("/api/logins/" + loginId + "/mtan", "{\"mtan\": \"%s\"}".formatted(mtan));
    }

    Answer resendMtan(String loginId) throws Exception {
        return send(request("/api/logins/" + loginId + "/mtan/resend").POST(HttpRequest.BodyPublishers.noBody()))
                .get();
    }

    Answer enterActivationCode(String loginId, String code) throws Exception {
        return post("/api/logins/" + loginId + "/activation-code", "{\"activationCode\": \"%s\"}".formatted(code));
    }

    Answer me(String sessionToken) throws Exception {
        return get(sessionToken, "/api/me");
    }

    Answer logOut(String sessionToken) throws Exception {
        return delete(sessionToken, "/api/session");
    }

    /** Logs in for the first time; the token of the session. */
    String activate(Member member) throws Exception {
        return activate(member, awaitLetterCode(member));
    }

    /** Logs in for the first time, with the code of the letter; the token of the session. */
    String activate(Member member, String activationCode) throws Exception {
        Answer login = enterPassword(member.userName(), Member.PASSWORD);
        assertThat(login.status()).isEqualTo(201);
        String loginId = login.text("loginId");
        assertThat(enterMtan(loginId, awaitMtan(member)).text("next")).isEqualTo("ACTIVATION_CODE");
        Answer done = enterActivationCode(loginId, activationCode);
        assertThat(done.status()).isEqualTo(200);
        return done.text("sessionToken");
    }

    /** Logs in, once activated; the token of the session. */
    String logIn(Member member, String password) throws Exception {
        Answer login = enterPassword(member.userName(), password);
        assertThat(login.status()).isEqualTo(201);
        Answer done = enterMtan(login.text("loginId"), awaitMtan(member));
        assertThat(done.text("next")).isEqualTo("DONE");
        return done.text("sessionToken");
    }

    /** „Passwort vergessen“; without an answer if it is null. */
    Answer resetPassword(Member member, @Nullable String answer) throws Exception {
        return post("/api/password-resets", """
                {"userName": "%s", "kvnr": "%s", "birthDate": "%s"%s}""".formatted(
                        member.userName(),
                        member.kvnr(),
                        member.birthDate(),
                        answer == null ? "" : ", \"answer\": \"" + answer + '"'));
    }

    /** Logs in with a one-time password and chooses a new one; the answer to that. */
    Answer renewPassword(Member member, String oneTimePassword, String chosen) throws Exception {
        Answer login = enterPassword(member.userName(), oneTimePassword);
        assertThat(login.status()).isEqualTo(201);
        lastLogin = login.text("loginId");
        assertThat(enterMtan(lastLogin, awaitMtan(member)).text("next")).isEqualTo("NEW_PASSWORD");
        return post("/api/logins/" + lastLogin + "/password", "{\"newPassword\": \"" + chosen + "\"}");
    }

    /** The login in which the password was last renewed. */
    String lastLogin() {
        return lastLogin;
    }

    Answer post(String path, String body) throws Exception {
        return send(request(path).POST(json(body))).get();
    }

    /** As browsers send what is entered on a page of the portal's. */
    Answer enter(String path, Map<String, String> entries) throws Exception {
        String form = entries.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "https://" + base.getAuthority())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .get();
    }

    Answer post(String session, String path, String body) throws Exception {
        return send(inside(session, path).POST(json(body))).get();
    }

    /** A form with files, by a key that tells a repeat. */
    CompletableFuture<Answer> postLater(String session, String path, String key, FileForm form) {
        return send(inside(session, path)
                .setHeader("Content-Type", FileForm.CONTENT_TYPE)
                .header("Idempotency-Key", key)
                .timeout(PATIENCE_WITH_FILES)
                .POST(form.body()));
    }

    Answer post(String session, String path, String key, FileForm form) throws Exception {
        return postLater(session, path, key, form).get();
    }

    /** By a key that tells a repeat. */
    CompletableFuture<Answer> postLater(String session, String path, String key, String body) {
        return send(inside(session, path).header("Idempotency-Key", key).POST(json(body)));
    }

    /** What is no text. */
    byte[] bytes(String session, String path) throws Exception {
        return http.send(inside(session, path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    Answer put(String session, String path, String body) throws Exception {
        return send(inside(session, path).PUT(json(body))).get();
    }

    Answer delete(String session, String path) throws Exception {
        return send(inside(session, path).DELETE()).get();
    }

    Answer get(String session, String path) throws Exception {
        return send(inside(session, path)).get();
    }

    private HttpRequest.Builder inside(String session, String path) {
        return request(path).header("Authorization", "Bearer " + session);
    }

    Answer get(String path) throws Exception {
        return send(request(path)).get();
    }

    CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), parse(response.body()), response));
    }

    HttpRequest.Builder request(String path) {
        // Not HTTP/2, of which one connection takes only so many requests at once.
        return HttpRequest.newBuilder(base.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1));
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** The mTAN of the latest SMS to the member; the SMS is taken away, so that the next call waits for the next one. */
    String awaitMtan(Member member) throws Exception {
        return awaitMtanAt(member.mobileNumber());
    }

    /** The mTAN of the latest SMS to a number. */
    String awaitMtanAt(String number) throws Exception {
        return mtanIn(awaitSmsAt(number));
    }

    /** The mTAN that an SMS brings. */
    static String mtanIn(String sms) {
        return sms.substring(sms.lastIndexOf('#') + 1).strip();
    }

    /** The latest SMS to a number; it is taken away, so that the next call waits for the next one. */
    String awaitSmsAt(String number) throws Exception {
        return await("sms", file -> {
            JsonNode message = JSON.readTree(file.toFile());
            if (!message.path("to").asText().equals(number)) {
                return Optional.empty();
            }
            Files.delete(file);
            return Optional.of(message.path("text").asText());
        });
    }

    /** The activation code of the member's letter. */
    String awaitLetterCode(Member member) throws Exception {
        return awaitInLetter(member, PortalClient::activationCode);
    }

    /** A letter to the member that is as said. */
    String awaitLetterThat(Member member, Predicate<String> is) throws Exception {
        return awaitInLetter(member, text -> Optional.of(text).filter(is));
    }

    private String awaitInLetter(Member member, Function<String, Optional<String>> reader) throws Exception {
        return await(
                "letters",
                file -> Optional.of(letterText(file))
                        .filter(text -> isLetterTo(member, text))
                        .flatMap(reader));
    }

    /** The one-time password that a mail brings to the member. */
    String awaitOneTimePasswordMail(Member member) throws Exception {
        return await(
                "mail",
                file -> Optional.of(Files.readString(file))
                        .filter(mail -> mail.contains("To: " + member.userName() + "@example.org"))
                        .flatMap(mail -> first(ONE_TIME_PASSWORD, mail)));
    }

    /** The one-time password that a letter brings to the member. */
    String awaitOneTimePasswordLetter(Member member) throws Exception {
        return awaitInLetter(member, text -> first(ONE_TIME_PASSWORD, text));
    }

    /** The activation code that came in the same letter as a one-time password. */
    String codeBesides(String oneTimePassword, Member member) throws Exception {
        return awaitInLetter(member, text -> text.contains(oneTimePassword) ? first(CODE, text) : Optional.empty());
    }

    /** The activation code that a letter brings. */
    static Optional<String> activationCode(String letter) {
        return first(CODE, letter);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A mail to the member that is as said. */
    String awaitMailThat(Member member, Predicate<String> is) throws Exception {
        return await(
                "mail",
                file -> Optional.of(Files.readString(file))
                        .filter(mail -> isMailTo(member, mail))
                        .filter(is));
    }

    /** The mail to the member. */
    String awaitMail(Member member) throws Exception {
        return await("mail", file -> Optional.of(Files.readString(file)).filter(mail -> isMailTo(member, mail)));
    }

    /** What was handed over to the core system about the member: a FHIR R4 resource. */
    JsonNode awaitCoreRequest(Member member) throws Exception {
        return await(
                "core",
                file -> Optional.of(JSON.readTree(file.toFile()))
                        .filter(request -> request.findValuesAsText("value").contains(member.kvnr())));
    }

    /** What was handed over to the core system under an identifier. */
    JsonNode awaitCoreRequest(String id) throws Exception {
        return await(
                "core",
                file -> file.getFileName().toString().equals(id + ".json")
                        ? Optional.of(JSON.readTree(file.toFile()))
                        : Optional.empty());
    }

    /** The code that a mail brings to an address, to prove it. */
    String awaitCodeAt(String address) throws Exception {
        return await(
                "mail",
                file -> Optional.of(Files.readString(file))
                        .filter(mail -> mail.contains("To: " + address))
                        .flatMap(mail -> first(CODE_BY_MAIL, mail)));
    }

    /** What was handed over to the core system for it to do for the member: a FHIR R4 Task. */
    JsonNode awaitTask(Member member) throws Exception {
        return await(
                "core",
                file -> Optional.of(JSON.readTree(file.toFile()))
                        .filter(task ->
                                task.at("/for/identifier/value").asText().equals(member.kvnr())));
    }

    /** All mails that lie there. */
    List<String> mails() throws IOException {
        return readAll("mail", file -> Optional.of(Files.readString(file)));
    }

    static boolean isLetterTo(Member member, String text) {
        return text.lines().anyMatch(line -> line.strip().endsWith(" " + member.familyName()));
    }

    static boolean isMailTo(Member member, String mail) {
        return mail.contains("To: " + member.userName() + "@example.org");
    }

    /** What a letter says. */
    static String letterText(Path file) throws IOException {
        try (PDDocument letter = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(letter);
        }
    }

    private interface Reader<T> {
        Optional<T> read(Path file) throws IOException;
    }

    private <T> T await(String channel, Reader<T> reader) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = find(outbox.resolve(channel), reader);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("nothing for the member in " + channel);
    }

    private static <T> Optional<T> find(Path folder, Reader<T> reader) throws IOException {
        for (Path file : complete(folder)) {
            Optional<T> found = reader.read(file);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private <T> List<T> readAll(String channel, Reader<T> reader) throws IOException {
        List<T> all = new ArrayList<>();
        for (Path file : complete(outbox.resolve(channel))) {
            reader.read(file).ifPresent(all::add);
        }
        return all;
    }

    private static List<Path> complete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PortalClient::isComplete).toList();
        }
    }

    /** A file that is still being written has another ending. */
    private static boolean isComplete(Path file) {
        return file.getFileName().toString().matches("[^.].*\\.(json|pdf|eml)");
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }
}
