package de.aok.meineaok.insured.application;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one line of a hand-over says. */
public sealed interface InsuredRecord {

    /** One-based number of the line. */
    long line();

    /**
     * A person, without her insurances.
     *
     * @see de.aok.meineaok.eligibility.InsuredPerson
     */
    record Person(
            long line,
            Kvnr kvnr,
            PersonName name,
            LocalDate birthDate,
            PostalAddress address,
            boolean einwilligungsvorbehalt,
            boolean deceased)
            implements InsuredRecord {
        @Override
        public String toString() {
            return "Person[line " + line + ']';
        }
    }

    /**
     * One insurance of a person.
     *
     * @param id the sender's own ID of it; a later record with the same ID replaces this one
     * @param kvnr whose
     * @param coverage null if it never was in force (a draft, or entered in error), so that an earlier record of it is withdrawn
     */
    record Insurance(
            long line, String id, Kvnr kvnr, @Nullable Coverage coverage) implements InsuredRecord {
        @Override
        public String toString() {
            return "Insurance[line " + line + ']';
        }
    }

    /**
     * What was billed on a person's card at once.
     *
     * @param id the sender's own ID of it; a later record with the same ID replaces this one
     * @param kvnr on whose card
     * @param services a line of her receipt each; none if it was withdrawn
     * @param finding what the sender is to know of it, without any content of the line; null if it is in order
     */
    record Bill(
            long line,
            String id,
            Kvnr kvnr,
            List<BilledService> services,
            @Nullable String finding) implements InsuredRecord {
        public Bill {
            services = List.copyOf(services);
        }

        /** The identifier of one of its services, by place: the same in each record of this bill, so that a correction keeps it. */
        public UUID idOf(int index) {
            return UUID.nameUUIDFromBytes((kvnr.value() + '\n' + id + '\n' + index).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Bill[line " + line + ']';
        }
    }

    /**
     * A line that could not be read.
     *
     * @param reason what is wrong with it, without any content of the line
     */
    record Malformed(long line, String reason) implements InsuredRecord {}
}
