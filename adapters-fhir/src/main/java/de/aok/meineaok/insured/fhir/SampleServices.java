package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.ServiceArea;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Services that nobody had, of providers that do not exist. */
final class SampleServices {
    private static final int MOST_BILLS = 4;
    private static final int MOST_ITEMS = 3;
    /** A month more than a receipt tells of. */
    private static final int DAYS = 5 * 365 + 31;

    private static final List<Offer> OFFERS = List.of(
            new Offer(
                    ServiceArea.DOCTORS,
                    List.of(
                            "Hausarztpraxis Dr. med. Sabine Groß",
                            "Gemeinschaftspraxis am Maschsee",
                            "Praxis Dr. Şahin"),
                    List.of("Versichertenpauschale", "Gesundheitsuntersuchung", "Laboruntersuchung", "Schutzimpfung"),
                    800,
                    9_500),
            new Offer(
                    ServiceArea.DENTISTS,
                    List.of("Zahnarztpraxis am Küchengarten", "Zahnärzte Kröpcke MVZ"),
                    List.of("Kontrolluntersuchung", "Entfernung harter Zahnbeläge", "Füllung, zweiflächig"),
                    1_500,
                    12_000),
            new Offer(
                    ServiceArea.HOSPITAL,
                    List.of("Klinikum Nordstadt", "Städtisches Krankenhaus Weser"),
                    List.of("Stationäre Behandlung", "Ambulante Operation", "Notfallbehandlung"),
                    18_000,
                    980_000),
            new Offer(
                    ServiceArea.MEDICINES,
                    List.of("Löwen-Apotheke", "Apotheke am Steintor"),
                    List.of(
                            "Metformin 1.000 mg, 120 Tabletten",
                            "Ibuprofen 600 mg, 20 Tabletten",
                            "Salbutamol Dosieraerosol"),
                    700,
                    16_000),
            new Offer(
                    ServiceArea.REMEDIES_AND_AIDS,
                    List.of("Physiotherapie Kowalczyk", "Sanitätshaus Brandes", "Hörakustik Lüders"),
                    List.of("Krankengymnastik, 6 Einheiten", "Kompressionsstrümpfe", "Hörgerät"),
                    2_100,
                    90_000),
            new Offer(
                    ServiceArea.CARE,
                    List.of("Diakoniestation Ahlem", "Pflegedienst Leine"),
                    List.of("Häusliche Krankenpflege", "Verhinderungspflege"),
                    4_000,
                    150_000),
            new Offer(
                    ServiceArea.TRANSPORT,
                    List.of("Krankentransport Weiß GmbH & Co. KG"),
                    List.of("Krankenfahrt zur ambulanten Behandlung", "Rettungsfahrt"),
                    3_500,
                    62_000),
            new Offer(
                    ServiceArea.OTHER,
                    List.of("Hebamme Jule Petersen"),
                    List.of("Wochenbettbetreuung", "Geburtsvorbereitungskurs"),
                    2_000,
                    30_000));

    private SampleServices() {}

    private record Offer(ServiceArea area, List<String> providers, List<String> services, int least, int most) {}

    /** What was billed on a person's card, bill by bill: none of it before she was insured, and none on a day to come. */
    static List<List<BilledService>> of(LocalDate insuredSince, LocalDate asOf, Random random) {
        LocalDate first = insuredSince.isAfter(asOf.minusDays(DAYS)) ? insuredSince : asOf.minusDays(DAYS);
        int span = 1 + (int) Math.max(0, ChronoUnit.DAYS.between(first, asOf));
        List<List<BilledService>> bills = new ArrayList<>();
        int count = random.nextInt(MOST_BILLS + 1);
        for (int i = 0; i < count; i++) {
            bills.add(bill(first.plusDays(random.nextInt(span)), random));
        }
        return bills;
    }

    private static List<BilledService> bill(LocalDate day, Random random) {
        Offer offer = OFFERS.get(random.nextInt(OFFERS.size()));
        String provider = offer.providers().get(random.nextInt(offer.providers().size()));
        List<BilledService> services = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_ITEMS);
        for (int i = 0; i < count; i++) {
            services.add(new BilledService(
                    day,
                    offer.area(),
                    provider,
                    offer.services().get(random.nextInt(offer.services().size())),
                    new Euro(offer.least() + random.nextInt(offer.most() - offer.least()))));
        }
        return services;
    }
}
