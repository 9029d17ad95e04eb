package de.aok.meineaok.development;

import de.aok.meineaok.identity.Kvnr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Insured persons made up for a test, and the hand-over that tells the portal of them. */
final class Members {
    private static final int FIRST_WITH_BILLS = 940;
    private static final int WITH_MANY_BILLS = 944;

    private final List<Member> members;

    private Members(List<Member> members) {
        this.members = members;
    }

    /**
     * Somebody who may register.
     *
     * @param userName unlike everybody else's
     * @param mobileNumber unlike everybody else's, so that an SMS is known for hers
     */
    record Member(String kvnr, String familyName, String birthDate, String userName, String mobileNumber) {
        static final String PASSWORD = "k7#Wolke=Tal9";

        String registration() {
            return """
                    {"insurer": "102114819", "kvnr": "%s", "birthDate": "%s", "familyName": "%s", "userName": "%s",
                     "password": "%s", "email": "%s@example.org", "mobileNumber": "%s",
                     "privacyNoticeAccepted": true, "termsOfUseAccepted": true}""".formatted(kvnr, birthDate, familyName, userName, PASSWORD, userName, mobileNumber);
        }

        private String handOver() {
            return """
                    {"resourceType": "Patient", "id": "%1$s", "identifier": [{"system": "http://fhir.de/sid/gkv/kvid-10", "value": "%1$s"}], "name": [{"use": "official", "family": "%2$s", "given": ["Erika"]}], "birthDate": "%3$s", "address": [{"type": "both", "line": ["Lange Straße 1"], "postalCode": "30159", "city": "Hannover", "country": "D"}]}
                    {"resourceType": "Coverage", "id": "c-%1$s", "status": "active", "type": {"coding": [{"system": "http://fhir.de/CodeSystem/versicherungsart-de-basis", "code": "GKV"}]}, "beneficiary": {"reference": "Patient/%1$s"}, "period": {"start": "2000-01-31"}, "payor": [{"identifier": {"system": "http://fhir.de/sid/arge-ik/iknr", "value": "102114819"}}]}
                    """.formatted(kvnr, familyName, birthDate);
        }
    }

    static Members many(int count) {
        List<Member> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            members.add(new Member(
                    kvnr(i),
                    "Prüfer" + letters(i),
                    "1980-02-29",
                    "member" + i,
                    "+49151%08d".formatted(12_000_000 + i)));
        }
        return new Members(members);
    }

    Member get(int index) {
        return members.get(index);
    }

    List<Member> all() {
        return List.copyOf(members);
    }

    Path writeTo(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        members.forEach(member -> lines.append(member.handOver()));
        if (members.size() > WITH_MANY_BILLS) {
            members.subList(FIRST_WITH_BILLS, WITH_MANY_BILLS)
                    .forEach(member -> lines.append(Receipts.some(member.kvnr())));
            lines.append(Receipts.many(get(WITH_MANY_BILLS).kvnr()));
        }
        return Files.writeString(file, lines);
    }

    private static String kvnr(int number) {
        String stem = "T%08d".formatted(number);
        return IntStream.range(0, 10)
                .mapToObj(digit -> stem + digit)
                .filter(Kvnr::isWellFormed)
                .findFirst()
                .orElseThrow();
    }

    /** A family name has no digits. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
