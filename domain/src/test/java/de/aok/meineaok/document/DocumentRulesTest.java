package de.aok.meineaok.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.UnmetDemandsException;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {
    @Test
    @Rule(RuleId.DOC_2)
    void ten_files_of_ten_megabytes() {
        DocumentRules rules = DocumentRules.aokNiedersachsen();

        assertThat(rules.mostFiles()).isEqualTo(10);
        assertThat(rules.largestBytes()).isEqualTo(10_485_760);
    }

    @Test
    @Rule(RuleId.DOC_2)
    void tells_all_that_makes_no_sense() {
        assertThatExceptionOfType(UnmetDemandsException.class)
                .isThrownBy(() -> new DocumentRules(0, 101))
                .satisfies(unmet -> assertThat(unmet.findings()).hasSize(2));
    }

    @Test
    @Rule(RuleId.DOC_4)
    void a_checksum_is_a_checksum() {
        assertThat(new Sha256("0af9".repeat(16))).hasToString("0af9".repeat(16));
        for (String other : new String[] {"", "0af9", "0AF9".repeat(16), "0afg".repeat(16)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(other));
        }
    }
}
