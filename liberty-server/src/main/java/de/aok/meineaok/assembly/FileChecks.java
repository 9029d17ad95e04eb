package de.aok.meineaok.assembly;

import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.document.inspection.TikaInspection;
import de.aok.meineaok.document.malware.ClamdAddress;
import de.aok.meineaok.document.malware.ClamdScanner;
import de.aok.meineaok.document.malware.UncheckedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What files have to pass before anybody gets them (DOC-2). */
@ApplicationScoped
class FileChecks {
    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);
    private static final int CLAMD = 3310;
    /** As many as {@code clamd} serves at once, unless told otherwise. */
    private static final int THREADS_OF_CLAMD = 10;

    /** Who scans. */
    enum Scanner {
        CLAMD,
        NONE
    }

    @Produces
    @Singleton
    ContentInspection contentInspection() {
        return TikaInspection.ofThisMachine();
    }

    @Produces
    @Singleton
    MalwareScanner malwareScanner(Config config) {
        Settings settings = new Settings(config, "meineaok.malware");
        return switch (settings.one("scanner", Scanner.CLAMD)) {
            case CLAMD ->
                new ClamdScanner(
                        address(settings),
                        settings.duration("timeout", Duration.ofSeconds(30)),
                        settings.number("at-once", THREADS_OF_CLAMD));
            case NONE -> new UncheckedFiles();
        };
    }

    private static ClamdAddress address(Settings settings) {
        return settings.file("socket")
                .<ClamdAddress>map(ClamdAddress.Unix::new)
                .orElseGet(() -> new ClamdAddress.Tcp(
                        settings.text("host").orElse("localhost"), settings.number("port", CLAMD)));
    }

    /** What is set wrongly, or not for production, shows at start, and not with the first file. */
    void begin(@Observes Startup startup, MalwareScanner scanner) {
        LOG.info("files are scanned by {}", scanner.getClass().getSimpleName());
    }

    /** Ready all the same: files wait, and all else works. */
    @Produces
    @Readiness
    HealthCheck readiness(MalwareScanner scanner) {
        return () -> HealthCheckResponse.named("malware-scanner")
                .up()
                .withData("state", stateOf(scanner))
                .build();
    }

    private static String stateOf(MalwareScanner scanner) {
        if (scanner instanceof ClamdScanner daemon) {
            return daemon.isDown() ? "down" : "up";
        }
        return "none";
    }
}
