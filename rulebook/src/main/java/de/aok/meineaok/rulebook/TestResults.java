package de.aok.meineaok.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** How tests ended, by the reports of Surefire and Failsafe. */
final class TestResults {
    private static final List<String> REPORTS = List.of("surefire-reports", "failsafe-reports");

    private final Map<TestMethod, Result> byTest = new HashMap<>();

    private TestResults() {}

    /** How a test ended; of one that ran several times, the worst. */
    enum Result {
        NOT_RUN,
        PASSED,
        SKIPPED,
        FAILED
    }

    static TestResults of(Collection<Path> modules) throws IOException {
        TestResults results = new TestResults();
        for (Path module : modules) {
            for (String reports : REPORTS) {
                results.readAll(module.resolve("target").resolve(reports));
            }
        }
        return results;
    }

    Result of(TestMethod test) {
        return byTest.getOrDefault(test, Result.NOT_RUN);
    }

    private void readAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path report : files.filter(
                            file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList()) {
                read(report);
            }
        }
    }

    private void read(Path report) throws IOException {
        NodeList cases = parse(report).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            byTest.merge(
                    new TestMethod(one.getAttribute("classname"), methodOf(one.getAttribute("name"))),
                    resultOf(one),
                    (first, second) -> first.compareTo(second) > 0 ? first : second);
        }
    }

    private static Document parse(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + report, e);
        }
    }

    /** The name less parameters and the number of a repetition. */
    private static String methodOf(String name) {
        int end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    private static Result resultOf(Element testcase) {
        if (testcase.getElementsByTagName("failure").getLength() > 0
                || testcase.getElementsByTagName("error").getLength() > 0) {
            return Result.FAILED;
        }
        return testcase.getElementsByTagName("skipped").getLength() > 0 ? Result.SKIPPED : Result.PASSED;
    }
}
