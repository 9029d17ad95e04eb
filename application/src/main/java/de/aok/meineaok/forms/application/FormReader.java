package de.aok.meineaok.forms.application;

import de.aok.meineaok.forms.application.Form.Answer;
import de.aok.meineaok.forms.application.Form.Question;
import de.aok.meineaok.forms.application.Form.Section;
import de.aok.meineaok.forms.application.Form.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form as it is written: first lines {@code name = words}, then sections, each with its title in brackets and below it a
 * question a line, {@code Geburtsdatum = date} or {@code Familienstand = ledig | verheiratet}; what is asked without {@code =} is
 * answered on one line.
 */
final class FormReader {
    private final Map<String, String> head = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();

    private FormReader() {}

    /** @throws IllegalArgumentException if it is not written so */
    static Form read(String id, String written) {
        FormReader reader = new FormReader();
        reader.readLines(written);
        Form form = new Form(
                id,
                FormTopic.valueOf(reader.take("topic")),
                new Words(reader.take("title.de"), reader.take("title.en")),
                new Words(reader.take("about.de"), reader.take("about.en")),
                reader.sections,
                versionOf(written));
        if (!reader.head.isEmpty()) {
            throw new IllegalArgumentException("nobody knows " + reader.head.keySet());
        }
        if (form.sections().isEmpty()
                || form.sections().stream()
                        .anyMatch(section -> section.questions().isEmpty())) {
            throw new IllegalArgumentException("it asks nothing, or nothing in one of its sections");
        }
        return form;
    }

    private String take(String name) {
        String words = head.remove(name);
        if (words == null || words.isBlank()) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return words;
    }

    private void readLines(String written) {
        List<Question> questions = new ArrayList<>();
        String title = null;
        for (String line : written.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                addSection(title, questions);
                title = line.substring(1, line.length() - 1).strip();
                questions = new ArrayList<>();
            } else if (title != null && !line.isEmpty()) {
                questions.add(question(line));
            } else if (!line.isEmpty()) {
                String[] parts = halves(line);
                head.put(parts[0], parts[1]);
            }
        }
        addSection(title, questions);
    }

    private void addSection(@Nullable String title, List<Question> questions) {
        if (title != null) {
            sections.add(new Section(title, questions));
        }
    }

    private static Question question(String line) {
        String[] parts = halves(line);
        if (parts[0].isEmpty()) {
            throw new IllegalArgumentException("an answer has no question");
        }
        if (parts[1].isEmpty()) {
            return new Question(parts[0], Answer.LINE, List.of());
        }
        if (parts[1].contains("|")) {
            List<String> choices =
                    Arrays.stream(parts[1].split("\\|")).map(String::strip).toList();
            return new Question(parts[0], Answer.CHOICE, choices);
        }
        Answer answer = Answer.valueOf(parts[1].toUpperCase(Locale.ROOT));
        if (answer == Answer.CHOICE) {
            throw new IllegalArgumentException("there is nothing to choose");
        }
        return new Question(parts[0], answer, List.of());
    }

    /** What stands before the sign and behind it. */
    private static String[] halves(String line) {
        int at = line.indexOf('=');
        return at < 0
                ? new String[] {line, ""}
                : new String[] {
                    line.substring(0, at).strip(), line.substring(at + 1).strip()
                };
    }

    private static String versionOf(String written) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }
}
