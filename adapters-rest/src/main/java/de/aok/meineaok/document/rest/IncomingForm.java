package de.aok.meineaok.document.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request, as far as it is bound to no thread: whoever reads it may be another one than the request's. */
public final class IncomingForm implements RequestContext {
    /** A hundred megabytes by the slowest line there is; whoever takes longer holds a thread and no more. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final long begun = System.nanoTime();
    private final @Nullable String contentType;
    private final long length;
    private final InputStream body;
    private boolean broken;

    private IncomingForm(@Nullable String contentType, long length, InputStream body) {
        this.contentType = contentType;
        this.length = length;
        this.body = body;
    }

    /**
     * On the request's own thread.
     *
     * @param headers of the request
     * @param body not read yet
     */
    public static IncomingForm of(HttpHeaders headers, InputStream body) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return new IncomingForm(
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                length == null || !length.matches("\\d{1,18}") ? -1 : Long.parseLong(length),
                body);
    }

    /** Whether it broke off. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public boolean isMultipartRelated() {
        return false;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new ProxyInputStream(body) {
            @Override
            protected void beforeRead(int bytes) throws IOException {
                if (System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IOException("it takes longer than " + LONGEST);
                }
            }

            @Override
            protected void handleIOException(IOException e) throws IOException {
                broken = true;
                throw e;
            }
        };
    }

    @Override
    public String toString() {
        return "IncomingForm[…]";
    }
}
