package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.NTF_3)
@Timeout(60)
class PrintShopReportsTest {
    private static final String ID = "3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f";
    private static final String ACKNOWLEDGEMENT = "{\"kind\": \"acknowledgement\", \"batch\": \"" + ID
            + "\", \"letters\": [\"" + ID + "\"], \"at\": \"2026-11-26T10:00:00Z\"}";
    private static final String RETURNED = "{\"kind\": \"returned\", \"letter\": \"" + ID
            + "\", \"reason\": \"UNKNOWN_ADDRESSEE\", \"at\": \"2026-12-03T07:30:00Z\"}";
    private static final DeliveryReport ACKNOWLEDGED = new DeliveryReport.Acknowledgement(
            new BatchId(UUID.fromString(ID)),
            Set.of(new CommissionId(UUID.fromString(ID))),
            Instant.parse("2026-11-26T10:00:00Z"));

    @TempDir
    private Path folder;

    private PrintShopSite site;
    private PrintShopReports reports;

    @BeforeEach
    void open() throws Exception {
        site = PrintShopSite.at(folder);
        reports = new PrintShopReports(site.connect());
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private List<DeliveryReport> read() throws IOException {
        List<DeliveryReport> read = new ArrayList<>();
        reports.readEach(read::add);
        return read;
    }

    private List<String> namesIn(String under) throws IOException {
        Path where = site.reports().resolve(under);
        return Files.exists(where)
                ? PrintShopSite.list(where).stream()
                        .filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .toList()
                : List.of();
    }

    @Test
    void readsEachReportOnceAndPutsItAway() throws Exception {
        site.report("2.json", RETURNED);
        site.report("1.json", ACKNOWLEDGEMENT);

        assertThat(read())
                .containsExactly(
                        ACKNOWLEDGED,
                        new DeliveryReport.ReturnedLetter(
                                new CommissionId(UUID.fromString(ID)),
                                "UNKNOWN_ADDRESSEE",
                                Instant.parse("2026-12-03T07:30:00Z")));

        assertThat(read()).isEmpty();
        assertThat(namesIn("")).isEmpty();
        assertThat(namesIn("read")).containsExactly("acknowledgement-" + ID + ".json", "returned-" + ID + ".json");
    }

    @Test
    void leavesAloneWhatThePrintShopStillWrites() throws Exception {
        site.report(".1.json", ACKNOWLEDGEMENT.substring(0, 20));
        Files.createDirectory(site.reports().resolve("folder"));

        assertThat(read()).isEmpty();

        assertThat(namesIn("")).containsExactly(".1.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "[]",
                "\"acknowledgement\"",
                "{\"kind\": \"acknowledgement\"}",
                "{\"kind\": \"acknowledgement\", \"batch\": \"" + ID + "\", \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"acknowledgement\", \"batch\": \"" + ID
                        + "\", \"letters\": [7], \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"acknowledgement\", \"batch\": \"" + ID + "\", \"letters\": [], \"at\": \"yesterday\"}",
                "{\"kind\": \"acknowledgement\", \"batch\": \"1-1-1-1-1\", \"letters\": [], \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"acknowledgement\", \"batch\": 7, \"letters\": [], \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"acknowledgement\", \"batch\": null, \"letters\": [], \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"lost\", \"batch\": \"" + ID + "\", \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"returned\", \"letter\": \"" + ID
                        + "\", \"reason\": \"moved\", \"at\": \"2026-11-26T10:00:00Z\"}",
                "{\"kind\": \"returned\", \"letter\": \"" + ID
                        + "\", \"reason\": \"MOVED\", \"to\": \"?\", \"at\": \"2026-11-26T10:00:00Z\"}",
                ACKNOWLEDGEMENT + ACKNOWLEDGEMENT,
                ACKNOWLEDGEMENT + " x",
                "{\"kind\": \"acknowledgement\", \"batch\": \"" + ID + "\", \"batch\": \"" + ID
                        + "\", \"at\": \"2026-11-26T10:00:00Z\"}"
            })
    void putsAsideWhatItDoesNotUnderstandAndReadsOn(String nonsense) throws Exception {
        site.report("1.json", nonsense);
        site.report("2.json", ACKNOWLEDGEMENT);

        assertThat(read()).containsExactly(ACKNOWLEDGED);

        assertThat(namesIn("unreadable")).containsExactly("1.json");
        assertThat(namesIn("")).isEmpty();
    }

    @Test
    void putsAsideWhatIsTooLong() throws Exception {
        site.report("1.json", ACKNOWLEDGEMENT + " ".repeat(PrintShopReport.MOST_BYTES - ACKNOWLEDGEMENT.length()));
        site.report("2.json", ACKNOWLEDGEMENT + " ".repeat(PrintShopReport.MOST_BYTES - ACKNOWLEDGEMENT.length() + 1));

        assertThat(read()).hasSize(1);

        assertThat(namesIn("unreadable")).containsExactly("2.json");
    }

    @Test
    void putsAsideEveryFileOfAName() throws Exception {
        site.report("1.json", "?");
        read();
        site.report("1.json", "??");
        read();

        assertThat(namesIn("unreadable")).hasSize(2).allMatch(name -> name.endsWith("1.json"));
        assertThat(namesIn("")).isEmpty();
    }

    @Test
    void leavesWhatItsReaderFailsAtAndReadsOn() throws Exception {
        site.report("1.json", ACKNOWLEDGEMENT);
        site.report("2.json", RETURNED);

        reports.readEach(report -> {
            if (report instanceof DeliveryReport.Acknowledgement) {
                throw new IllegalStateException("not now");
            }
        });

        assertThat(namesIn("")).containsExactly("1.json");
        assertThat(read()).containsExactly(ACKNOWLEDGED);
    }

    @Test
    void putsAwayWhatIsSaidASecondTime() throws Exception {
        site.report("1.json", ACKNOWLEDGEMENT);
        site.report("2.json", ACKNOWLEDGEMENT);

        assertThat(read()).containsExactly(ACKNOWLEDGED, ACKNOWLEDGED);

        assertThat(namesIn("")).isEmpty();
        assertThat(namesIn("read")).hasSize(2);
    }

    @Test
    void takesNoOffenceAtWhatAnotherServerHasPutAway() throws Exception {
        site.report("1.json", ACKNOWLEDGEMENT);
        site.report("2.json", RETURNED);
        PrintShopReports another = new PrintShopReports(site.connect());
        List<DeliveryReport> readByAnother = new ArrayList<>();

        reports.readEach(report -> {
            try {
                another.readEach(readByAnother::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(readByAnother).hasSize(2);
        assertThat(namesIn("")).isEmpty();
        assertThat(namesIn("read")).hasSize(2);
    }

    @Test
    void saysSoWhenThePrintShopCannotBeReached() throws Exception {
        site.stop();

        assertThatIOException().isThrownBy(this::read).withMessage("the print shop's server cannot be reached");
        site.bringBack();
    }
}
