package de.aok.meineaok.changerequest.rest;

import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked to be changed.
 *
 * @param id by which a refusal is marked as seen
 * @param kind {@code ADDRESS}, {@code NAME}, {@code BANK_ACCOUNT_ADDED}, {@code BANK_ACCOUNT_CHANGED} or {@code BANK_ACCOUNT_REMOVED}
 * @param state {@code OPEN}, {@code CONFIRMED} or {@code REFUSED}
 * @param requestedAt when she asked
 * @param reason why it was refused; null where there is nothing to tell
 * @param familyName the one asked for; null unless it is about a name
 * @param givenNames the ones asked for; null unless it is about a name
 * @param address the one asked for; null unless it is about an address
 * @param bankAccount as it is to be, or as it was; null unless it is about one
 */
@Rule(RuleId.DAT_3)
public record ChangeRequestAnswer(
        UUID id,
        String kind,
        String state,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable AddressEntry address,
        @Nullable BankAccountAnswer bankAccount) {

    /** Of a request as it is kept. */
    public static ChangeRequestAnswer of(ChangeRequest request) {
        return switch (request.change()) {
            case RequestedChange.Address moved -> of(request, "ADDRESS", null, AddressEntry.of(moved.address()), null);
            case RequestedChange.Name renamed -> of(request, "NAME", renamed.name(), null, null);
            case RequestedChange.BankAccountAdded added -> ofBankAccount(request, "BANK_ACCOUNT_ADDED", added);
            case RequestedChange.BankAccountChanged changed -> ofBankAccount(request, "BANK_ACCOUNT_CHANGED", changed);
            case RequestedChange.BankAccountRemoved removed -> ofBankAccount(request, "BANK_ACCOUNT_REMOVED", removed);
        };
    }

    /** Of several, in their order. */
    public static List<ChangeRequestAnswer> all(List<ChangeRequest> requests) {
        return requests.stream().map(ChangeRequestAnswer::of).toList();
    }

    private static ChangeRequestAnswer ofBankAccount(
            ChangeRequest request, String kind, RequestedChange.OfBankAccount change) {
        return of(request, kind, null, null, BankAccountAnswer.of(change.account()));
    }

    private static ChangeRequestAnswer of(
            ChangeRequest request,
            String kind,
            @Nullable PersonName name,
            @Nullable AddressEntry address,
            @Nullable BankAccountAnswer bankAccount) {
        Decision decision = request.decision();
        return new ChangeRequestAnswer(
                request.id(),
                kind,
                state(request),
                request.requestedAt(),
                decision == null ? null : decision.reason(),
                name == null ? null : name.family(),
                name == null ? null : name.given(),
                address,
                bankAccount);
    }

    private static String state(ChangeRequest request) {
        if (request.isOpen()) {
            return "OPEN";
        }
        Decision decision = request.decision();
        return (decision == null ? Decision.Verdict.CONFIRMED : decision.verdict()).name();
    }

    @Override
    public String toString() {
        return "ChangeRequestAnswer[…]";
    }
}
