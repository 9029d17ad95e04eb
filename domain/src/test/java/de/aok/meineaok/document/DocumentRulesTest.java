package de.aok.meineaok.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.UnmetDemandsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.DOC_2)
class DocumentRulesTest {

    @Test
    void a_megabyte_has_1_048_576_bytes() {
        assertThat(DocumentRules.aokNiedersachsen()).isEqualTo(new DocumentRules(10, 10));
        assertThat(DocumentRules.aokNiedersachsen().largestBytes()).isEqualTo(10_485_760);
        assertThat(new DocumentRules(1024, 1).largestBytes()).isEqualTo(1_073_741_824);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1024, 100"})
    void may_go_to_the_limits(int largestMegabytes, int mostFiles) {
        assertThat(new DocumentRules(largestMegabytes, mostFiles).mostFiles()).isEqualTo(mostFiles);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, document.largest-megabytes",
        "1025, 1, document.largest-megabytes",
        "1, 0, document.most-files",
        "1, 101, document.most-files",
    })
    void are_validated(int largestMegabytes, int mostFiles, String parameter) {
        assertThatExceptionOfType(UnmetDemandsException.class)
                .isThrownBy(() -> new DocumentRules(largestMegabytes, mostFiles))
                .satisfies(unmet -> assertThat(unmet.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.parameter()).isEqualTo(parameter)));
    }
}
