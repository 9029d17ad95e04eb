package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.insured.application.ChangeOnFile;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;

/** Is told what a hand-over has changed. */
@FunctionalInterface
@Rule(RuleId.DAT_3)
public interface ChangesOnFile {

    /** In the transaction in which it was stored. */
    void handedOver(List<ChangeOnFile> changes);
}
