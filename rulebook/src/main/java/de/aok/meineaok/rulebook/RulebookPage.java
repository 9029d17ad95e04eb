package de.aok.meineaok.rulebook;

import de.aok.meineaok.rule.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rulebook as a page, in German, for whoever reads in a browser or with a screen reader. */
final class RulebookPage {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("de.aok.meineaok.rulebook.rules");

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:2px solid #00843d;padding-bottom:.2rem}
            h3{margin:1.5rem 0 .2rem}h3 a{color:inherit;text-decoration:none}
            p{margin:.2rem 0}dl{margin:.3rem 0 0;display:grid;grid-template-columns:7rem 1fr;gap:.2rem 1rem;font-size:.9rem}
            dt{color:#666}dd{margin:0}ul{margin:0;padding-left:1.1rem}code{font-size:.95em}
            .FAILED{color:#b00020;font-weight:bold}.NOT_RUN,.SKIPPED{color:#8a6d00}
            @media(prefers-color-scheme:dark){dt{color:#aaa}.FAILED{color:#ff8a80}.NOT_RUN,.SKIPPED{color:#ffd54f}}
            """;

    private final NamedRules named;
    private final TestResults results;
    private final Set<RuleId> open;

    RulebookPage(NamedRules named, TestResults results, Set<RuleId> open) {
        this.named = named;
        this.results = results;
        this.open = open;
    }

    /** Whether a rule is told in words. */
    static boolean isTold(RuleId rule) {
        return WORDS.containsKey(rule.id()) && WORDS.containsKey(group(rule));
    }

    String html() {
        List<RuleId> built = Arrays.stream(RuleId.values())
                .filter(rule -> !open.contains(rule))
                .toList();
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="de">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Regelbuch „Meine AOK“</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>Regelbuch „Meine AOK“</h1>
                <p>%d Regeln, davon %d umgesetzt und <a href="#offen">%d offen</a>. Zu jeder stehen hier ihr Wortlaut, die Klassen, die sie
                einhalten, und die Tests, die sie belegen, mit ihrem Ergebnis bei diesem Bau.</p>
                """.formatted(STYLE, RuleId.values().length, built.size(), open.size()));
        String group = "";
        for (RuleId rule : built) {
            if (!group(rule).equals(group)) {
                group = group(rule);
                page.append("<h2>%s: %s</h2>\n".formatted(group, escaped(WORDS.getString(group))));
            }
            append(page, rule);
        }
        page.append("<h2 id=\"offen\">Offen: %d Regeln von Fähigkeiten, die es noch nicht gibt</h2>\n"
                .formatted(open.size()));
        new TreeSet<>(open).forEach(rule -> appendWords(page, rule));
        return page.append("</body>\n</html>\n").toString();
    }

    private void append(StringBuilder page, RuleId rule) {
        appendWords(page, rule);
        page.append("<dl>\n<dt>Klassen</dt><dd>");
        SortedSet<String> classes = named.kept().getOrDefault(rule, new TreeSet<>());
        page.append(String.join(", ", classes.stream().map(RulebookPage::code).toList()));
        page.append("</dd>\n<dt>Tests</dt><dd><ul>\n");
        for (TestMethod test : named.proven().getOrDefault(rule, new TreeSet<>())) {
            TestResults.Result result = results.of(test);
            page.append("<li class=\"%s\">%s – %s</li>\n".formatted(result, escaped(test.words()), german(result)));
        }
        page.append("</ul></dd>\n</dl>\n");
    }

    private static void appendWords(StringBuilder page, RuleId rule) {
        page.append("<h3 id=\"%1$s\"><a href=\"#%1$s\">%1$s</a></h3>\n<p>%2$s</p>\n"
                .formatted(rule.id(), escaped(WORDS.getString(rule.id()))));
    }

    private static String group(RuleId rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }

    private static String code(String type) {
        return "<code title=\"%s\">%s</code>"
                .formatted(escaped(type), escaped(type.substring(type.lastIndexOf('.') + 1)));
    }

    private static String german(TestResults.Result result) {
        return switch (result) {
            case PASSED -> "bestanden";
            case FAILED -> "nicht bestanden";
            case SKIPPED -> "übersprungen";
            case NOT_RUN -> "bei diesem Bau nicht gelaufen";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
