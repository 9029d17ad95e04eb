package de.aok.meineaok.bankaccount.application;

import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which bank accounts are on file: those of the core system's latest report, and on top of it what it has confirmed since, in the order
 * in which that was decided. So it does not matter in which order the portal was told.
 */
@Rule(RuleId.BNK_1)
final class AccountsOnFile {
    private AccountsOnFile() {}

    /**
     * @param report the latest; null if there never was one
     * @param requests all of the person
     */
    static List<BankAccount> of(@Nullable BankAccountReport report, List<ChangeRequest> requests) {
        Map<UUID, BankAccount> accounts = new LinkedHashMap<>();
        if (report != null) {
            report.accounts().forEach(account -> accounts.put(account.id(), account));
        }
        for (ChangeRequest request : DecideRequests.confirmed(requests)) {
            Decision decision = request.confirmation();
            if (decision != null && (report == null || decision.occurredAt().isAfter(report.occurredAt()))) {
                apply(request.change(), accounts);
            }
        }
        return List.copyOf(accounts.values());
    }

    private static void apply(RequestedChange change, Map<UUID, BankAccount> accounts) {
        if (change instanceof RequestedChange.BankAccountAdded added) {
            accounts.put(added.account().id(), added.account());
        } else if (change instanceof RequestedChange.BankAccountChanged changed) {
            accounts.replace(changed.account().id(), changed.account());
        } else if (change instanceof RequestedChange.BankAccountRemoved removed) {
            accounts.remove(removed.account().id());
        }
    }
}
