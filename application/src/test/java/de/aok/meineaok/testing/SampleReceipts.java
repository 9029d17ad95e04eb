package de.aok.meineaok.testing;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.Receipt;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptPeriod;
import de.aok.meineaok.receipt.application.ReceiptTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Receipts of services that nobody had. */
public final class SampleReceipts {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<ServiceArea> AREAS = List.of(ServiceArea.values());
    private static final List<String> PROVIDERS = List.of(
            "Hausarztpraxis Dr. med. Sabine Groß-Müller",
            "Zahnarztpraxis am Küchengarten",
            "Klinikum Region Hannover, Krankenhaus Siloah",
            "Löwen-Apotheke",
            "Physiotherapie Łukasz Kowalczyk",
            "Diakoniestation Ahlem",
            "Krankentransport Weiß GmbH & Co. KG",
            "Labor Dr. Şahin");
    private static final List<String> SERVICES = List.of(
            "Versichertenpauschale",
            "Kontrolluntersuchung und Entfernung harter Zahnbeläge",
            "Stationäre Behandlung, 4 Tage",
            "Metformin 1.000 mg, 120 Tabletten",
            "Krankengymnastik, 6 Einheiten",
            "Häusliche Krankenpflege, Februar",
            "Fahrt zur ambulanten Behandlung",
            "Laboruntersuchung <Großes Blutbild>");

    private SampleReceipts() {}

    /** One of so many lines, in all areas in turn, over five years. */
    public static ReceiptDocument of(int lines) {
        List<BilledService> services = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int kind = i % PROVIDERS.size();
            services.add(new BilledService(
                    TODAY.minusDays(i * 1_800L / Math.max(lines, 1)),
                    AREAS.get(kind),
                    PROVIDERS.get(kind),
                    SERVICES.get(kind),
                    new Euro(kind == 2 ? 412_345 + i * 7L : 1_999 + i * 13L % 50_000)));
        }
        return of(services.toArray(BilledService[]::new));
    }

    /** One of these services. */
    public static ReceiptDocument of(BilledService... services) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (BilledService service : services) {
            lines.add(new ReceiptLine(new UUID(0x4000, 0x8000L << 48 | lines.size()), service));
        }
        List<AreaTotal> totals = Arrays.stream(ServiceArea.values())
                .map(area -> total(area, services))
                .filter(total -> total.lines() > 0)
                .toList();
        return new ReceiptDocument(
                new PersonName("Groß-Müller", "Änne"),
                Kvnr.of("A000500015"),
                TODAY,
                new Receipt(
                        new ReceiptPeriod(TODAY.minusYears(5), TODAY), null, lines, new ReceiptTotals(totals), null));
    }

    private static AreaTotal total(ServiceArea area, BilledService... services) {
        List<BilledService> ofArea = Arrays.stream(services)
                .filter(service -> service.area() == area)
                .toList();
        return new AreaTotal(
                area, ofArea.size(), ofArea.stream().map(BilledService::cost).reduce(Euro.ZERO, Euro::plus));
    }
}
