package de.aok.meineaok.forms.application;

import de.aok.meineaok.forms.application.port.FormSheets;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the forms, and hands them out at once. */
@Rule(RuleId.FRM_1)
public final class ReadForms {
    private final FormCatalogue catalogue;
    private final FormSheets sheets;

    public ReadForms(FormCatalogue catalogue, FormSheets sheets) {
        this.catalogue = catalogue;
        this.sheets = sheets;
    }

    /** @param topic what they are about; null for all */
    public List<Form> list(@Nullable FormTopic topic) {
        return topic == null ? catalogue.all() : catalogue.of(topic);
    }

    public Optional<Form> find(String id) {
        return catalogue.find(id);
    }

    /** The PDF. */
    public byte[] sheet(Form form) {
        return sheets.sheet(form);
    }
}
