package de.aok.meineaok.testing;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.InsuredRecord.Insurance;
import de.aok.meineaok.insured.application.InsuredRecord.Malformed;
import de.aok.meineaok.insured.application.InsuredRecord.Person;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads hand-overs in UTF-8 of lines that it gave out before, each for a record. */
public final class InMemoryInsuredRecords implements InsuredRecords {
    private final Map<String, Line> givenOut = new ConcurrentHashMap<>();

    /** @param refers whether it says only together with the person's line whose insurance it is */
    private record Line(InsuredRecord record, boolean refers) {}

    /** A line, without its end, that says this by itself, wherever it stands. */
    public String line(InsuredRecord record) {
        return giveOut(new Line(record, false));
    }

    /** A line, without its end, that says this together with one of its person alone. */
    public String referringLine(Insurance insurance) {
        return giveOut(new Line(insurance, true));
    }

    private synchronized String giveOut(Line line) {
        String text = "line " + givenOut.size();
        givenOut.put(text, line);
        return text;
    }

    @Override
    public void read(InputStream handOver, Consumer<InsuredRecord> consumer) throws IOException {
        List<String> lines = new String(handOver.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Arrangement arrangement = new Arrangement();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                arrangement.add(i + 1, givenOut.get(lines.get(i)));
            }
        }
        arrangement.passOn(consumer);
    }

    /** The records of a hand-over, each by the line behind which it is passed on. */
    private static final class Arrangement {
        private final SortedMap<Long, List<InsuredRecord>> records = new TreeMap<>();
        private final Map<Kvnr, Long> persons = new HashMap<>();
        private final SortedMap<Long, Line> insurances = new TreeMap<>();

        void add(long number, @Nullable Line line) {
            if (line == null) {
                put(number, new Malformed(number, "not a line that was given out"));
            } else if (line.record() instanceof Person person) {
                persons.putIfAbsent(person.kvnr(), number);
                put(number, at(number, person));
            } else if (line.record() instanceof Insurance) {
                insurances.put(number, line);
            } else if (line.record() instanceof Bill bill) {
                put(number, new Bill(number, bill.id(), bill.kvnr(), bill.services(), bill.finding()));
            } else if (line.record() instanceof Malformed malformed) {
                put(number, new Malformed(number, malformed.reason()));
            }
        }

        void passOn(Consumer<InsuredRecord> consumer) {
            Map<String, Long> latest = new HashMap<>();
            insurances.forEach((number, line) -> {
                Insurance insurance = (Insurance) line.record();
                Long person = line.refers() ? persons.get(insurance.kvnr()) : Long.valueOf(number);
                if (person == null) {
                    put(number, new Malformed(number, "refers to a person who is not in the hand-over"));
                } else {
                    long behind = latest.merge(insurance.id(), Math.max(number, person), Math::max);
                    put(behind, new Insurance(number, insurance.id(), insurance.kvnr(), insurance.coverage()));
                }
            });
            records.values().forEach(each -> each.forEach(consumer));
        }

        private void put(long behind, InsuredRecord record) {
            records.computeIfAbsent(behind, key -> new ArrayList<>()).add(record);
        }

        private static Person at(long line, Person person) {
            return new Person(
                    line,
                    person.kvnr(),
                    person.name(),
                    person.birthDate(),
                    person.address(),
                    person.einwilligungsvorbehalt(),
                    person.deceased());
        }
    }
}
