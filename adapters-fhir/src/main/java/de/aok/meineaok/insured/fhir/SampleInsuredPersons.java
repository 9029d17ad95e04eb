package de.aok.meineaok.insured.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.fhir.SampleNames.Family;
import de.aok.meineaok.insured.fhir.SampleNames.Town;
import de.aok.meineaok.receipt.fhir.ExplanationJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes hand-overs of insured persons who do not exist, and of what was billed on their cards, in the form that {@link FhirNdjson} reads: the same ones for the same count,
 * seed and date, under every JDK. Streams, so that millions are no matter.
 *
 * <p>Of every 500 persons, 17 are of another AOK, 30 have an insurance that ended or will, 11 an Einwilligungsvorbehalt, and 3 are
 * dead; 10 have their 15th birthday on the day or next to it (ELI-2), and 13 were born on a 29 February.
 */
public final class SampleInsuredPersons {
    private static final String OWN_IK = "102114819";
    private static final String OTHER_IK = "108312586";
    private static final int DAYS_OF_4_YEARS = 1_461;
    private static final int DAYS_OF_100_YEARS = 25 * DAYS_OF_4_YEARS;

    private final long count;
    private final long seed;
    private final LocalDate asOf;
    private final KvnrSequence kvnrs;

    /**
     * @param count how many persons
     * @param seed chooses the persons
     * @param asOf the day that ages are counted to
     */
    public SampleInsuredPersons(long count, long seed, LocalDate asOf) {
        if (count < 0 || count > KvnrSequence.SIZE) {
            throw new IllegalArgumentException("there are " + KvnrSequence.SIZE + " KVNRs and no more");
        }
        this.count = count;
        this.seed = seed;
        this.asOf = asOf;
        this.kvnrs = new KvnrSequence(seed);
    }

    /**
     * Writes a sample.
     *
     * @param args count, seed, date, and the file to write, or {@code -} for the standard output
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("expected: count, seed, date (yyyy-mm-dd), file or -");
        }
        SampleInsuredPersons sample =
                new SampleInsuredPersons(Long.parseLong(args[0]), Long.parseLong(args[1]), LocalDate.parse(args[2]));
        if (args[3].equals("-")) {
            sample.writeTo(System.out);
        } else {
            try (OutputStream file = Files.newOutputStream(Path.of(args[3]))) {
                sample.writeTo(file);
            }
        }
    }

    /**
     * Writes two lines a person, {@code Patient} and {@code Coverage}, and up to four more, {@code ExplanationOfBenefit}. Leaves the
     * stream open.
     */
    public void writeTo(OutputStream out) throws IOException {
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (long index = 0; index < count; index++) {
                Person person = person(index);
                writePatient(json, person);
                writeCoverage(json, person);
                writeBills(json, person, index);
            }
            if (count > 0) {
                json.writeRaw('\n');
            }
        }
    }

    /** @param lastDay of the insurance; null if no end is set */
    private record Person(
            Kvnr kvnr,
            String gender,
            List<String> given,
            Family family,
            LocalDate birthDate,
            boolean deceased,
            boolean einwilligungsvorbehalt,
            String street,
            Town town,
            String payor,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    private Person person(long index) {
        // The algorithm of java.util.Random is part of its contract.
        Random random = new Random(KvnrSequence.mix(seed) + index);
        int slot = (int) (index % 500);
        boolean female = random.nextBoolean();
        LocalDate birthDate = birthDate(index, slot, random);
        LocalDate firstDay = between(birthDate, asOf, random);
        boolean deceased = slot % 167 == 139;
        boolean limited = slot % 17 == 5;
        return new Person(
                kvnrs.at(index),
                random.nextInt(100) == 0 ? "other" : female ? "female" : "male",
                given(female ? SampleNames.FEMALE : SampleNames.MALE, random),
                family(random),
                birthDate,
                deceased,
                slot % 45 == 7,
                street(random),
                pick(SampleNames.TOWNS, random),
                slot % 29 == 13 ? OTHER_IK : OWN_IK,
                firstDay,
                deceased ? between(firstDay, asOf, random) : limited ? lastDay(index, firstDay, random) : null);
    }

    private LocalDate birthDate(long index, int slot, Random random) {
        if (slot % 50 == 3) {
            return asOf.minusYears(15).plusDays(index / 50 % 3 - 1);
        }
        if (slot % 40 == 9) {
            return leapDayBefore(asOf.minusDays(random.nextInt(DAYS_OF_100_YEARS - DAYS_OF_4_YEARS)));
        }
        return asOf.minusDays(random.nextInt(DAYS_OF_100_YEARS));
    }

    private static LocalDate leapDayBefore(LocalDate day) {
        LocalDate lastOfFebruary = day.withDayOfMonth(1).withMonth(3).minusDays(1);
        while (lastOfFebruary.getDayOfMonth() < 29 || lastOfFebruary.isAfter(day)) {
            lastOfFebruary =
                    lastOfFebruary.withDayOfMonth(1).minusYears(1).plusMonths(1).minusDays(1);
        }
        return lastOfFebruary;
    }

    /** The day before, the day itself, one to come, or any in the past. */
    private LocalDate lastDay(long index, LocalDate firstDay, Random random) {
        LocalDate day = switch ((int) (index / 17 % 6)) {
            case 0 -> asOf.minusDays(1);
            case 1 -> asOf;
            case 2 -> asOf.plusDays(1 + random.nextInt(90));
            default -> between(firstDay, asOf, random);
        };
        return day.isBefore(firstDay) ? firstDay : day;
    }

    private static LocalDate between(LocalDate first, LocalDate last, Random random) {
        return first.plusDays(random.nextInt(1 + (int) ChronoUnit.DAYS.between(first, last)));
    }

    private static List<String> given(List<String> names, Random random) {
        String first = pick(names, random);
        String second = pick(names, random);
        return random.nextInt(8) == 0 && !second.equals(first) ? List.of(first, second) : List.of(first);
    }

    private static Family family(Random random) {
        Family family = pick(SampleNames.FAMILIES, random);
        Family other = pick(SampleNames.FAMILIES, random);
        boolean doubled = random.nextInt(20) == 0 && other.prefix() == null && !other.equals(family);
        return doubled ? new Family(family.prefix(), family.name() + '-' + other.name()) : family;
    }

    private static String street(Random random) {
        if (random.nextInt(40) == 0) {
            return "Postfach " + (1000 + random.nextInt(9000));
        }
        String suffix = random.nextInt(6) == 0 ? String.valueOf((char) ('a' + random.nextInt(4))) : "";
        return pick(SampleNames.STREETS, random) + ' ' + (1 + random.nextInt(180)) + suffix;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static void writePatient(JsonGenerator json, Person person) throws IOException {
        json.writeStartObject();
        json.writeStringField("resourceType", "Patient");
        json.writeStringField("id", person.kvnr().value());
        if (person.einwilligungsvorbehalt()) {
            json.writeArrayFieldStart("extension");
            json.writeStartObject();
            json.writeStringField("url", Patients.EINWILLIGUNGSVORBEHALT);
            json.writeBooleanField("valueBoolean", true);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeArrayFieldStart("identifier");
        writeIdentifier(json, Identifiers.KVID_10, person.kvnr().value());
        json.writeEndArray();
        writeName(json, person);
        json.writeStringField("birthDate", person.birthDate().toString());
        json.writeStringField("gender", person.gender());
        if (person.deceased()) {
            json.writeBooleanField("deceasedBoolean", true);
        }
        writeAddress(json, person);
        json.writeEndObject();
    }

    private static void writeName(JsonGenerator json, Person person) throws IOException {
        json.writeArrayFieldStart("name");
        json.writeStartObject();
        json.writeStringField("use", "official");
        Family family = person.family();
        json.writeStringField("family", family.printed());
        if (family.prefix() != null) {
            json.writeObjectFieldStart("_family");
            json.writeArrayFieldStart("extension");
            writeTextExtension(json, Names.OWN_PREFIX, family.prefix());
            writeTextExtension(json, Names.OWN_NAME, family.name());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("given");
        for (String given : person.given()) {
            json.writeString(given);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeAddress(JsonGenerator json, Person person) throws IOException {
        json.writeArrayFieldStart("address");
        json.writeStartObject();
        json.writeStringField("type", person.street().startsWith("Postfach") ? "postal" : "both");
        json.writeArrayFieldStart("line");
        json.writeString(person.street());
        json.writeEndArray();
        json.writeStringField("postalCode", person.town().postalCode());
        json.writeStringField("city", person.town().city());
        json.writeStringField("country", "D");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeCoverage(JsonGenerator json, Person person) throws IOException {
        LocalDate lastDay = person.lastDay();
        json.writeStartObject();
        json.writeStringField("resourceType", "Coverage");
        json.writeStringField("id", "c-" + person.kvnr().value());
        json.writeStringField("status", lastDay != null && lastDay.isBefore(asOf) ? "cancelled" : "active");
        json.writeObjectFieldStart("type");
        json.writeArrayFieldStart("coding");
        json.writeStartObject();
        json.writeStringField("system", Coverages.VERSICHERUNGSART);
        json.writeStringField("code", Coverages.GKV);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("beneficiary");
        json.writeStringField("reference", "Patient/" + person.kvnr().value());
        json.writeEndObject();
        json.writeObjectFieldStart("period");
        json.writeStringField("start", person.firstDay().toString());
        if (lastDay != null) {
            json.writeStringField("end", lastDay.toString());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("payor");
        json.writeStartObject();
        json.writeFieldName("identifier");
        writeIdentifier(json, Identifiers.IKNR, person.payor());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeBills(JsonGenerator json, Person person, long index) throws IOException {
        // Of its own, so that persons stay who they are.
        Random random = new Random(KvnrSequence.mix(seed + 1) + index);
        ExplanationJson explanations = new ExplanationJson(json);
        int number = 1;
        for (List<BilledService> bill : SampleServices.of(person.firstDay(), asOf, random)) {
            explanations.write(
                    "e-" + person.kvnr().value() + '-' + number, person.kvnr(), new Ik(person.payor()), asOf, bill);
            number++;
        }
    }

    private static void writeIdentifier(JsonGenerator json, String system, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("system", system);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void writeTextExtension(JsonGenerator json, String url, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("url", url);
        json.writeStringField("valueString", value);
        json.writeEndObject();
    }
}
