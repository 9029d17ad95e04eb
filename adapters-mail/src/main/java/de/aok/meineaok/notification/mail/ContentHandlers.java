package de.aok.meineaok.notification.mail;

import jakarta.activation.CommandInfo;
import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import java.util.Locale;
import org.eclipse.angus.mail.handlers.multipart_mixed;
import org.eclipse.angus.mail.handlers.text_html;
import org.eclipse.angus.mail.handlers.text_plain;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of our mails are written. Named here, since the usual search through {@code META-INF/mailcap} finds nothing on a
 * server that brings an activation of its own.
 */
final class ContentHandlers extends CommandMap {
    private static final CommandInfo[] NONE = {};

    @Override
    public DataContentHandler createDataContentHandler(String mimeType) {
        String type = mimeType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return new multipart_mixed();
        }
        return type.startsWith("text/html") ? new text_html() : new text_plain();
    }

    @Override
    public CommandInfo[] getPreferredCommands(String mimeType) {
        return NONE;
    }

    @Override
    public CommandInfo[] getAllCommands(String mimeType) {
        return NONE;
    }

    @Override
    public @Nullable CommandInfo getCommand(String mimeType, String commandName) {
        return null;
    }
}
