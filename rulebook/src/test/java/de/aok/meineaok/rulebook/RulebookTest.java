package de.aok.meineaok.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTest {
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

    private static final TestMethod TEST = new TestMethod("com.example.ATest", "it_works");

    @TempDir
    private Path module;

    private final Map<RuleId, SortedSet<String>> kept = new EnumMap<>(RuleId.class);
    private final Map<RuleId, SortedSet<TestMethod>> proven = new EnumMap<>(RuleId.class);
    private final NamedRules named = new NamedRules(kept, proven);

    @BeforeEach
    void all_is_well() {
        for (RuleId rule : RuleId.values()) {
            kept.put(rule, new TreeSet<>(Set.of("com.example.A")));
            proven.put(rule, new TreeSet<>(Set.of(TEST)));
        }
    }

    @Test
    void rule_ids_are_those_of_the_contract_and_all_are_told_in_words() {
        assertThat(Arrays.stream(RuleId.values()).map(RuleId::id))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.entrySet().stream()
                        .flatMap(group -> IntStream.rangeClosed(1, group.getValue())
                                .mapToObj(number -> group.getKey() + '-' + number))
                        .toList());
        assertThat(RuleId.values()).allMatch(RulebookPage::isTold);
    }

    @Test
    void nothing_is_wrong_where_all_is_named() throws IOException {
        report("<testcase classname='com.example.ATest' name='it_works'/>");

        assertThat(wrong(Set.of(), true)).isEmpty();
    }

    @Test
    void a_rule_without_code_or_without_test_is_wrong() throws IOException {
        kept.remove(RuleId.PWD_4);
        proven.remove(RuleId.PWD_4);

        assertThat(wrong(Set.of(), false)).containsExactly("PWD-4 is named by no code", "PWD-4 is named by no test");
    }

    @Test
    void a_rule_whose_test_failed_is_wrong() throws IOException {
        kept.keySet().retainAll(EnumSet.of(RuleId.PWD_4));
        proven.keySet().retainAll(EnumSet.of(RuleId.PWD_4));
        report("<testcase classname='com.example.ATest' name='it_works(String)[1]'/>"
                + "<testcase classname='com.example.ATest' name='it_works(String)[2]'><failure/></testcase>");

        assertThat(wrong(EnumSet.complementOf(EnumSet.of(RuleId.PWD_4)), false))
                .containsExactly("PWD-4 failed: ATest: it works");
    }

    @Test
    void an_open_rule_is_neither_named_nor_there_when_the_build_claims_to_be_complete() throws IOException {
        assertThat(wrong(EnumSet.of(RuleId.BEN_1), false))
                .containsExactly("BEN-1 is called open, though it is named already");
        kept.remove(RuleId.BEN_1);
        proven.remove(RuleId.BEN_1);
        assertThat(wrong(EnumSet.of(RuleId.BEN_1), false)).isEmpty();
        assertThat(wrong(EnumSet.of(RuleId.BEN_1), true))
                .containsExactly("BEN-1 is open, though the build claims to be complete");
    }

    @Test
    void the_page_tells_each_rule_its_code_its_tests_and_their_results_and_which_are_open() throws IOException {
        report("<testcase classname='com.example.ATest' name='it_works'><skipped/></testcase>");
        proven.put(RuleId.PWD_1, new TreeSet<>(Set.of(new TestMethod("com.example.BTest$Inner", "a_b"))));

        String page = new RulebookPage(named, TestResults.of(List.of(module)), EnumSet.of(RuleId.BEN_1)).html();

        assertThat(page)
                .contains(
                        "112 Regeln, davon 111 umgesetzt",
                        "<h2>PWD: Passwort</h2>",
                        "<h3 id=\"PWD-4\">",
                        "Das erste Zeichen ist weder ? noch !.",
                        "<code title=\"com.example.A\">A</code>",
                        "ATest: it works – übersprungen",
                        "BTest.Inner: a b – bei diesem Bau nicht gelaufen",
                        "Offen: 1 Regeln");
        assertThat(page.indexOf("id=\"BEN-1\"")).isGreaterThan(page.indexOf("id=\"offen\""));
        for (RuleId rule : RuleId.values()) {
            assertThat(page).containsOnlyOnce("id=\"" + rule.id() + '"');
        }
    }

    @Test
    void reads_what_names_rules_in_this_very_module() throws IOException {
        NamedRules here = NamedRules.of(List.of(Path.of(".")));

        assertThat(here.kept()).isEmpty();
        assertThat(here.proven()).isEmpty();
        assertThat(NamedRules.modules(Path.of(".."))).hasSizeGreaterThan(10).noneMatch(path -> path.endsWith("bom"));
    }

    @Test
    void the_tests_of_a_contract_are_those_of_whoever_keeps_it() throws IOException {
        NamedRules application = NamedRules.of(List.of(Path.of("../application")));

        assertThat(application.proven().get(RuleId.NTF_3))
                .contains(new TestMethod(
                        "de.aok.meineaok.testing.InMemoryOutboxTest", "gives_each_commission_to_one_of_many_takers"))
                .noneMatch(test -> test.type().endsWith("Contract"));
    }

    @Test
    void a_module_that_is_not_built_is_no_module_without_rules() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NamedRules.of(List.of(module)))
                .withMessageContaining("no class in " + module);
    }

    private List<String> wrong(Set<RuleId> open, boolean complete) throws IOException {
        return Rulebook.wrong(named, TestResults.of(List.of(module)), open, complete);
    }

    private void report(String cases) throws IOException {
        Path reports = Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-com.example.ATest.xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
