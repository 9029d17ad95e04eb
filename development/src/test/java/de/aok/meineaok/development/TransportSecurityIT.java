package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunningPortal
@Rule(RuleId.SEC_1)
class TransportSecurityIT {

    private final TestPortal portal;
    private final PortalServer server;

    TransportSecurityIT(TestPortal portal) {
        this.portal = portal;
        this.server = portal.server();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/health/ready",
                "/health/live",
                "/metrics",
                "/openapi",
                "/openapi/ui/",
                "/ibm/api",
                "/api",
                "/api/me",
                "/api/logins?a=b%20c&d=%2F",
                "/no/such/path"
            })
    void plainHttpOnlyRedirects(String path) throws Exception {
        HttpResponse<String> answer = portal.get(server.plainUri().resolve(path));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(server.baseUri() + path);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void plainHttpOnlyRedirectsWhateverTheMethod(String method) throws Exception {
        URI uri = server.plainUri().resolve("/api/logins");

        HttpResponse<String> answer = portal.client()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:%d", "localhost:443", "localhost:1", "portal.example:8443"})
    void noHostHeaderLeadsFromPlainHttpToContent(String host) throws Exception {
        String answer = plainly("GET /health/ready HTTP/1.1\r\nHost: "
                + host.formatted(server.baseUri().getPort()) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("database");
    }

    @Test
    void theRedirectNeverLeadsWhereTheHostHeaderSays() throws Exception {
        String answer = plainly("GET /api HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 308 ").contains("Location: " + server.baseUri() + "/api\r\n");
    }

    @Test
    void whoDoesNotTrustTheCertificateGetsNoAnswer() {
        HttpRequest request = HttpRequest.newBuilder(server.baseUri().resolve("/health/ready"))
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/openapi", "/api/no/such/path", "/no/such/path"})
    void everyAnswerKeepsTheBrowserAtTlsAndNamesNoProduct(String path) throws Exception {
        HttpResponse<String> answer = portal.get(server.baseUri().resolve(path));

        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void nobodyReadsTheMetricsUnknown() throws Exception {
        assertThat(portal.get(server.baseUri().resolve("/metrics")).statusCode())
                .isEqualTo(401);
    }

    private String plainly(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.plainUri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
