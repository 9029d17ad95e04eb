package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.ChangeOnFile;
import de.aok.meineaok.insured.application.port.ChangesOnFile;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ends requests that the core system answers by doing what they ask for, without a decision: it turns up in a hand-over, or in a report of
 * bank accounts. Nobody waits for them any more. That is noted once for all, so that it does not matter what is told later, or of what
 * was before.
 */
@Rule({RuleId.DAT_3, RuleId.BNK_1})
public final class FulfilRequests implements ChangesOnFile {
    private final ChangeRequests requests;
    private final InsuredPersons insuredPersons;
    private final Clock clock;

    public FulfilRequests(ChangeRequests requests, InsuredPersons insuredPersons, Clock clock) {
        this.requests = requests;
        this.insuredPersons = insuredPersons;
        this.clock = clock;
    }

    @Override
    public void handedOver(List<ChangeOnFile> changes) {
        Map<Kvnr, ChangeOnFile> byPerson =
                changes.stream().collect(Collectors.toMap(ChangeOnFile::kvnr, Function.identity()));
        for (ChangeRequest request : requests.open(byPerson.keySet())) {
            Optional<InsuredPerson> person = insuredPersons.find(request.kvnr());
            ChangeOnFile change = byPerson.get(request.kvnr());
            if (person.isPresent() && change != null && isBrought(request.change(), person.get(), change)) {
                requests.fulfil(request.id(), clock.instant());
            }
        }
    }

    /** Only by what has changed: who asks for what is on file, after she asked for something else, waits for both. */
    private static boolean isBrought(RequestedChange asked, InsuredPerson person, ChangeOnFile change) {
        if (asked instanceof RequestedChange.Name renamed) {
            return change.renamed() && renamed.name().equals(person.name());
        }
        return asked instanceof RequestedChange.Address moved
                && change.moved()
                && moved.address().equals(person.address());
    }

    /**
     * Takes what the core system reports of a person's bank accounts, in the running transaction; whether or not it is the latest.
     *
     * @param occurredAt when it was so: what was asked for only then is not answered by it
     */
    public void reported(Kvnr kvnr, Instant occurredAt, List<BankAccount> onFile) {
        requests.open(List.of(kvnr)).stream()
                .filter(request -> request.requestedAt().isBefore(occurredAt))
                .filter(request -> isReported(request.change(), onFile))
                .forEach(request -> requests.fulfil(request.id(), clock.instant()));
    }

    private static boolean isReported(RequestedChange asked, List<BankAccount> onFile) {
        if (asked instanceof RequestedChange.BankAccountRemoved removed) {
            return onFile.stream()
                    .noneMatch(account -> account.id().equals(removed.account().id()));
        }
        return asked instanceof RequestedChange.OfBankAccount given && onFile.contains(given.account());
    }
}
