package de.aok.meineaok.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.development.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule is found by its ID: named by the code that keeps it and by a test that proves it. It stands in the module that is
 * built last, since it reads the classes of all.
 */
class NamedRulesTest {

    /** The contract's groups, and up to which number each goes. */
    private static final Map<String, Integer> CONTRACT = Map.ofEntries(
            Map.entry("ELI", 5),
            Map.entry("REG", 9),
            Map.entry("USR", 2),
            Map.entry("PWD", 10),
            Map.entry("ACT", 8),
            Map.entry("LOG", 7),
            Map.entry("MTN", 5),
            Map.entry("LCK", 6),
            Map.entry("RCV", 6),
            Map.entry("END", 4),
            Map.entry("RET", 5),
            Map.entry("MBX", 5),
            Map.entry("NTF", 3),
            Map.entry("DLV", 3),
            Map.entry("DOC", 4),
            Map.entry("DAT", 4),
            Map.entry("BNK", 2),
            Map.entry("CRD", 3),
            Map.entry("RCP", 4),
            Map.entry("CAS", 4),
            Map.entry("FRM", 3),
            Map.entry("BEN", 1),
            Map.entry("HOT", 5),
            Map.entry("SEC", 4));

    /** Rules of capabilities that are not built yet. Who builds one takes its rules off this list. */
    private static final Set<RuleId> OPEN = EnumSet.of(
            // The link in security mails.
            RuleId.LCK_6,
            // Retention.
            RuleId.RET_1,
            RuleId.RET_3,
            RuleId.RET_4,
            RuleId.RET_5,
            // Mailbox, its notices, and how post arrives.
            RuleId.MBX_1,
            RuleId.MBX_2,
            RuleId.MBX_3,
            RuleId.MBX_4,
            RuleId.MBX_5,
            RuleId.NTF_1,
            RuleId.DLV_1,
            RuleId.DLV_2,
            RuleId.DLV_3,
            // Documents, personal data, bank accounts, health card.
            RuleId.DOC_1,
            RuleId.DOC_2,
            RuleId.DOC_3,
            RuleId.DOC_4,
            RuleId.DAT_1,
            RuleId.DAT_2,
            RuleId.DAT_3,
            RuleId.DAT_4,
            RuleId.BNK_1,
            RuleId.BNK_2,
            RuleId.CRD_1,
            RuleId.CRD_2,
            RuleId.CRD_3,
            // Patient receipt, cases, forms, extra benefits.
            RuleId.RCP_1,
            RuleId.RCP_2,
            RuleId.RCP_3,
            RuleId.RCP_4,
            RuleId.CAS_1,
            RuleId.CAS_2,
            RuleId.CAS_3,
            RuleId.CAS_4,
            RuleId.FRM_1,
            RuleId.FRM_2,
            RuleId.FRM_3,
            RuleId.BEN_1,
            // Limits by address and by account.
            RuleId.SEC_4);

    private static NamedRules named = new NamedRules(Set.of(), Set.of());

    @BeforeAll
    static void read_all_modules() throws IOException {
        List<Path> modules = NamedRules.modules(Checkout.root());
        assertThat(modules).hasSizeGreaterThan(10);
        named = NamedRules.of(modules);
    }

    @Test
    void rule_ids_are_those_of_the_contract() {
        assertThat(Arrays.stream(RuleId.values()).map(RuleId::id))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.entrySet().stream()
                        .flatMap(group -> IntStream.rangeClosed(1, group.getValue())
                                .mapToObj(number -> group.getKey() + '-' + number))
                        .toList());
    }

    @Test
    void every_rule_that_is_not_open_is_named_where_it_is_kept() {
        assertThat(named.kept()).containsAll(EnumSet.complementOf(EnumSet.copyOf(OPEN)));
    }

    @Test
    void every_rule_that_is_not_open_is_named_by_a_test() {
        assertThat(named.proven()).containsAll(EnumSet.complementOf(EnumSet.copyOf(OPEN)));
    }

    @Test
    void no_rule_is_called_open_that_is_named_already() {
        assertThat(Stream.of(named.kept(), named.proven()).flatMap(Set::stream)).doesNotContainAnyElementsOf(OPEN);
    }

    @Test
    void a_module_that_is_not_built_is_no_module_without_rules(@TempDir Path module) {
        assertThatIllegalStateException()
                .isThrownBy(() -> NamedRules.of(List.of(module)))
                .withMessageContaining("no class in " + module);
    }
}
