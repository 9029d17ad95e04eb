package de.aok.meineaok.personaldata.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person sees of herself inside: what is valid, and beside it what she has asked for. */
@Rule({RuleId.DAT_1, RuleId.DAT_3, RuleId.RCV_6})
public final class ShowPerson {
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final ChangeRequests requests;
    private final UnconfirmedChanges unconfirmed;
    private final Transactions transactions;
    private final Clock clock;

    public ShowPerson(
            Accounts accounts,
            InsuredPersons insuredPersons,
            ChangeRequests requests,
            UnconfirmedChanges unconfirmed,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.requests = requests;
        this.unconfirmed = unconfirmed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What she sees.
     *
     * @param person as on file
     * @param unconfirmedEmail the address that waits for its code; null if there is none
     * @param requests for another name or address that are open, or were refused and not seen yet, in their order
     */
    public record View(
            Account account,
            InsuredPerson person,
            @Nullable EmailAddress unconfirmedEmail,
            List<ChangeRequest> requests) {
        public View {
            requests = List.copyOf(requests);
        }
    }

    /** @return empty if the account is gone meanwhile */
    public Optional<View> show(AccountId id) {
        Instant now = clock.instant();
        return transactions.required(() -> accounts.find(id)
                .flatMap(account -> insuredPersons.find(account.kvnr()).map(person -> view(account, person, now))));
    }

    private View view(Account account, InsuredPerson person, Instant now) {
        return new View(
                account,
                person,
                unconfirmed
                        .find(account.id(), UnconfirmedChange.Kind.EMAIL)
                        .filter(change -> change.waits(now))
                        .map(UnconfirmedChange::subject)
                        .map(subject -> ((UnconfirmedChange.NewEmail) subject).email())
                        .orElse(null),
                requests.ofPerson(account.kvnr()).stream()
                        .filter(request -> !(request.change() instanceof RequestedChange.OfBankAccount))
                        .filter(request -> request.isShown(now))
                        .toList());
    }
}
