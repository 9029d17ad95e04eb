package de.aok.meineaok.rulebook;

import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Checks that each rule is told, kept and proven, or else open, and writes the rulebook. */
public final class Rulebook {
    private Rulebook() {}

    /**
     * Ends with 1 if something is wrong; the page is written all the same.
     *
     * @param arguments the checkout, the page to write, and whether the build claims that no rule is open
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> modules = NamedRules.modules(Path.of(arguments[0]));
        NamedRules named = NamedRules.of(modules);
        TestResults results = TestResults.of(modules);
        Path page = Path.of(arguments[1]);
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, new RulebookPage(named, results, OpenRules.all()).html());
        List<String> wrong = wrong(named, results, OpenRules.all(), Boolean.parseBoolean(arguments[2]));
        wrong.forEach(System.err::println);
        System.out.printf(
                "Rulebook: %d rules, %d open; %s%n",
                RuleId.values().length, OpenRules.all().size(), page);
        if (!wrong.isEmpty()) {
            System.exit(1);
        }
    }

    /** What keeps the rulebook from being true; empty if nothing does. */
    static List<String> wrong(NamedRules named, TestResults results, Set<RuleId> open, boolean complete) {
        List<String> wrong = new ArrayList<>();
        for (RuleId rule : RuleId.values()) {
            SortedSet<String> kept = named.kept().get(rule);
            SortedSet<TestMethod> proven = named.proven().get(rule);
            if (!RulebookPage.isTold(rule)) {
                wrong.add(rule + " has no words");
            }
            if (open.contains(rule)) {
                if (complete) {
                    wrong.add(rule + " is open, though the build claims to be complete");
                }
                if (kept != null || proven != null) {
                    wrong.add(rule + " is called open, though it is named already");
                }
                continue;
            }
            if (kept == null) {
                wrong.add(rule + " is named by no code");
            }
            if (proven == null) {
                wrong.add(rule + " is named by no test");
            } else {
                proven.stream()
                        .filter(test -> results.of(test) == TestResults.Result.FAILED)
                        .forEach(test -> wrong.add(rule + " failed: " + test.words()));
            }
        }
        return wrong;
    }
}
