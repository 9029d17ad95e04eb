package de.aok.meineaok.assembly;

import de.aok.meineaok.insured.application.ImportInsuredPersons;
import de.aok.meineaok.insured.application.ImportReport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports, at the start and before the first request, the file of insured persons that the configuration names. */
@Dependent
class InsuredImport {
    private static final Logger LOG = LoggerFactory.getLogger(InsuredImport.class);

    private final ImportInsuredPersons importInsuredPersons;
    private final Optional<String> file;

    @Inject
    InsuredImport(
            ImportInsuredPersons importInsuredPersons,
            @ConfigProperty(name = "meineaok.insured.file") Optional<String> file) {
        this.importInsuredPersons = importInsuredPersons;
        this.file = file;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup startup) {
        file.map(Path::of).ifPresent(this::importFile);
    }

    private void importFile(Path path) {
        try (InputStream handOver = Files.newInputStream(path)) {
            ImportReport report = importInsuredPersons.run(handOver);
            LOG.info(
                    "{}: {} lines read, {} persons, {} insurances and {} bills stored, {} lines skipped",
                    path.getFileName(),
                    report.lines(),
                    report.persons(),
                    report.insurances(),
                    report.bills(),
                    report.malformed());
            report.findings().forEach(finding -> LOG.warn("line {}: {}", finding.line(), finding.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the insured persons", e);
        }
    }
}
