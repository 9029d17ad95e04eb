package de.aok.meineaok.development;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A form with files, as a browser sends it. Contents are not copied. */
final class FileForm {
    static final String CONTENT_TYPE = "multipart/form-data; boundary=rand";

    private final List<BodyPublisher> parts = new ArrayList<>();

    FileForm with(String entry, String value) {
        return part("name=\"" + entry + '"', value.getBytes(StandardCharsets.UTF_8));
    }

    FileForm file(String name, byte[] content) {
        return part("name=\"files\"; filename=\"" + name + '"', content);
    }

    private FileForm part(String disposition, byte[] content) {
        add("--rand\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        parts.add(BodyPublishers.ofByteArray(content));
        add("\r\n");
        return this;
    }

    private void add(String text) {
        parts.add(BodyPublishers.ofString(text));
    }

    BodyPublisher body() {
        List<BodyPublisher> whole = new ArrayList<>(parts);
        whole.add(BodyPublishers.ofString("--rand--\r\n"));
        return BodyPublishers.concat(whole.toArray(BodyPublisher[]::new));
    }
}
