package de.aok.meineaok.typesetting.letter;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/**
 * Keeps the library from logging: its lines may quote the document (SEC-2), and there are dozens of them a page. What is grave
 * reaches {@link Typesetter} as diagnostics.
 */
final class SilentLog implements XRLogger {
    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return false;
    }

    @Override
    public void log(String where, Level level, String message) {
        // Silent by purpose.
    }

    @Override
    public void log(String where, Level level, String message, Throwable error) {
        // Silent by purpose.
    }

    @Override
    public void setLevel(String logger, Level level) {
        // Silent at every level.
    }
}
