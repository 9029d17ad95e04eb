package de.aok.meineaok.forms.application;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms that the AOK has: each is a file of the folder {@code catalogue}, and all stand in its list, in their order. */
@Rule(RuleId.FRM_1)
public final class FormCatalogue {
    private static final String LIST = "catalogue/list.txt";

    /** What every form asks first: who fills it in. */
    private static final String APPLICANT = "catalogue/applicant.txt";

    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if one is not written as it should; names the file */
    public FormCatalogue() {
        String applicant = text(APPLICANT);
        for (String id : text(LIST).lines().filter(line -> !line.isBlank()).toList()) {
            try {
                String[] written = text("catalogue/" + id + ".txt").split("(?m)^(?=\\[)", 2);
                forms.put(id, FormReader.read(id, written[0] + applicant + (written.length > 1 ? written[1] : "")));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the form " + id + ": " + e.getMessage(), e);
            }
        }
    }

    /** All of them. */
    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    /** Those about something. */
    public List<Form> of(FormTopic topic) {
        return all().stream().filter(form -> form.topic() == topic).toList();
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    private static String text(String file) {
        try (InputStream in = FormCatalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
