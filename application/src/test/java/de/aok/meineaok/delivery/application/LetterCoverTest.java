package de.aok.meineaok.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.notification.application.templates.Template;
import org.junit.jupiter.api.Test;

class LetterCoverTest {
    private static final String WRITTEN = Template.LETTER_TITLES.read(text -> text);

    @Test
    void each_kind_has_a_title_but_the_one_that_can_be_about_anything() {
        assertThat(LetterCover.titles(WRITTEN))
                .hasSize(DocumentKind.values().length - 1)
                .doesNotContainKey(DocumentKind.GENERAL_LETTER)
                .doesNotContainValue("");
    }

    @Test
    void what_is_wrong_with_titles_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterCover.titles(WRITTEN.replace("CARE_DECISION", "CARE_DECISIONS")))
                .withMessageContaining("CARE_DECISION has no title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterCover.titles(WRITTEN + "CARE_DECISION = \n"))
                .withMessageContaining("CARE_DECISION has no title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterCover.titles(WRITTEN + "CARE = Pflege\n"))
                .withMessageContaining("no such kinds: [CARE]");
    }
}
