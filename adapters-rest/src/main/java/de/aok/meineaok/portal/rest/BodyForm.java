package de.aok.meineaok.portal.rest;

import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps out bodies that turn out too large, are empty or not in UTF-8 (RFC 8259, section 8.1), before anybody reads them. */
@Provider
@Dependent
public final class BodyForm implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class) {
            // A form with files, which keeps limits of its own and is read as it comes.
            return context.proceed();
        }
        String charset = context.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Refusal.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE).exception();
        }
        byte[] body = context.getInputStream().readNBytes(BodyLimit.BYTES + 1);
        if (body.length > BodyLimit.BYTES) {
            throw Refusal.of(ProblemKind.BODY_TOO_LARGE).exception();
        }
        if (body.length == 0) {
            throw malformed("form.no-body");
        }
        if (!isUtf8(body)) {
            throw malformed("form.not-utf-8");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static RuntimeException malformed(String key) {
        return Refusal.of(ProblemKind.MALFORMED_BODY, new Finding.OfForm(null, null, key, List.of()))
                .exception();
    }

    /** Whether the bytes are UTF-8, and not UTF-16 or UTF-32, which JSON's readers take as well and whose sign is the zero byte. */
    private static boolean isUtf8(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                return false;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .hasArray();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
