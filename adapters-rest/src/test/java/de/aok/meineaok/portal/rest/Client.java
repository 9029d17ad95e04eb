package de.aok.meineaok.portal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Talks to a portal over HTTP. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final ServedPortal server;

    Client(ServedPortal server) {
        this.server = server;
    }

    Answer post(String path, String json, String... headers) {
        return post(path, BodyPublishers.ofString(json), "application/json", headers);
    }

    Answer post(String path, byte[] body, String contentType, String... headers) {
        return post(path, BodyPublishers.ofByteArray(body), contentType, headers);
    }

    Answer put(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Of a length that is not told beforehand. */
    Answer postChunked(String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return post(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), "application/json");
    }

    private Answer post(String path, BodyPublisher body, String contentType, String... headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(body));
    }

    Answer send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    /** What comes at a path, if it is no text. */
    byte[] bytes(String path, String... headers) {
        return sent(request(path, headers).GET(), BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.origin() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        return new Answer(sent(request, BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            try {
                return PLAIN.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(response.body(), e);
            }
        }

        String text(String member) {
            return json().path(member).asText();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The violations as {@code rule field}. */
        List<String> violations() {
            return json().path("violations")
                    .valueStream()
                    .map(violation -> violation.path("rule").asText()
                            + ' '
                            + violation.path("field").asText())
                    .toList();
        }
    }
}
