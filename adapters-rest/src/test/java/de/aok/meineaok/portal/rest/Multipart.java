package de.aok.meineaok.portal.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class Multipart {
    static final String CONTENT_TYPE = "multipart/form-data; boundary=rand";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart with(String entry, String value) {
        return part("name=\"" + entry + '"', value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, byte[] content) {
        return part("name=\"files\"; filename=\"" + name + '"', content);
    }

    private Multipart part(String disposition, byte[] content) {
        body.writeBytes(("--rand\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        body.writeBytes("--rand--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
