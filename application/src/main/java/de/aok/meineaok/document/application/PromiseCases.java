package de.aok.meineaok.document.application;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.port.PromisedCases;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/**
 * The receipt of an upload promises the person a case: the core system refers to it by the receipt's number. By the number of somebody
 * else's receipt nobody is promised anything.
 */
@Rule({RuleId.DOC_4, RuleId.CAS_1})
public final class PromiseCases implements PromisedCases {
    private final Uploads uploads;
    private final Accounts accounts;

    public PromiseCases(Uploads uploads, Accounts accounts) {
        this.uploads = uploads;
        this.accounts = accounts;
    }

    @Override
    public Optional<CaseId> promised(CaseKey key) {
        return uploads.byNumber(key.reference())
                .filter(upload -> accounts.find(upload.account())
                        .filter(account -> account.kvnr().equals(key.kvnr()))
                        .isPresent())
                .map(upload -> new CaseId(upload.caseId()));
    }
}
