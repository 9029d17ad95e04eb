package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.document.malware.ClamdScanner;
import de.aok.meineaok.document.malware.UncheckedFiles;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule(RuleId.DOC_2)
class FileChecksTest {

    @Test
    void files_are_scanned_unless_somebody_forbids_it_by_name() {
        assertThat(scanner(Map.of())).isInstanceOf(ClamdScanner.class);
        assertThat(scanner(Map.of("meineaok.malware.scanner", "clamd"))).isInstanceOf(ClamdScanner.class);
        assertThat(scanner(Map.of("meineaok.malware.socket", "/run/clamav/clamd.ctl")))
                .isInstanceOf(ClamdScanner.class);
        assertThat(scanner(Map.of("meineaok.malware.scanner", "none"))).isInstanceOf(UncheckedFiles.class);
    }

    @Test
    void a_slip_of_the_pen_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scanner(Map.of("meineaok.malware.scanner", "off")))
                .withMessage("meineaok.malware.scanner is none of clamd, none");
        assertThatIllegalArgumentException().isThrownBy(() -> scanner(Map.of("meineaok.malware.port", "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> scanner(Map.of("meineaok.malware.timeout", "PT0S")));
        assertThatIllegalArgumentException().isThrownBy(() -> scanner(Map.of("meineaok.malware.at-once", "0")));
    }

    private static MalwareScanner scanner(Map<String, String> values) {
        return new FileChecks().malwareScanner(GivenConfig.of(values));
    }
}
