package de.aok.meineaok.personaldata.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.RequestHandOver;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A person who is inside asks for another address on file, which becomes valid once the core system confirms it. */
@Rule({RuleId.DAT_1, RuleId.DAT_3, RuleId.DAT_4, RuleId.REG_8})
public final class ChangeAddress {
    private final AccountAccess access;
    private final ChangeRequests requests;
    private final RequestHandOver handOver;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeAddress(
            AccountAccess access,
            ChangeRequests requests,
            RequestHandOver handOver,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.requests = requests;
        this.handOver = handOver;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To ask for the same once more, while the last one asked for is not decided, asks for nothing new. */
    public RequestOutcome change(AccountId account, AddressForm form) {
        AddressForm.Reading reading = form.read();
        if (reading instanceof AddressForm.Reading.Refused refused) {
            return new RequestOutcome.Malformed(refused.violations().stream()
                    .map(violation -> violation.under(RuleId.DAT_1))
                    .toList());
        }
        RequestedChange.Address change =
                new RequestedChange.Address(((AddressForm.Reading.Accepted) reading).address());
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.hold(account, now)
                    .filter(held -> !held.status().locked())
                    .map(held -> change(held, change, now))
                    .orElse(RequestOutcome.NoAccount.NO_ACCOUNT);
        });
    }

    private RequestOutcome change(Held held, RequestedChange.Address change, Instant now) {
        Optional<ChangeRequest> last = requests.ofPerson(held.account().kvnr()).stream()
                .filter(request -> request.change() instanceof RequestedChange.Address)
                .reduce((earlier, later) -> later)
                .filter(ChangeRequest::isOpen)
                .filter(request -> request.change().equals(change));
        return last.<RequestOutcome>map(RequestOutcome.Requested::new)
                .orElseGet(() -> handOver.handOver(randomness.id(), held.account(), change, now));
    }
}
