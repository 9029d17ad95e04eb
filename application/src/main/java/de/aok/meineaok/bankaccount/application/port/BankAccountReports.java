package de.aok.meineaok.bankaccount.application.port;

import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** Of each person the core system's latest report of her bank accounts. */
@Rule(RuleId.BNK_1)
public interface BankAccountReports {

    /** @return false if it, or a later one, is kept already */
    boolean keep(Kvnr kvnr, BankAccountReport report);

    /** @return empty if there never was one */
    Optional<BankAccountReport> find(Kvnr kvnr);
}
