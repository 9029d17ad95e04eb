package de.aok.meineaok.notification.application.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.mailbox.MessageText;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailboxNoticeTest {

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"DELETION_NOTICE", "MALWARE_NOTICE", "ORIGINAL_REQUEST"})
    void each_is_filled(Template template) {
        MessageText text = MailboxNotice.read(template)
                .text(template.own().stream().collect(Collectors.toMap(place -> place, place -> '<' + place + '>')));

        assertThat(text.subject()).isNotBlank();
        assertThat(text.body()).doesNotContain("{{");
        template.own().forEach(place -> assertThat(text.body()).contains('<' + place + '>'));
    }

    @Test
    void the_subject_stands_in_its_first_line() {
        MessageText text = MailboxNotice.of(Template.MALWARE_NOTICE, "Betreff: Weg\n\nHallo,\n\n{{file}}.\n")
                .text(Map.of("file", "a.pdf"));

        assertThat(text).isEqualTo(new MessageText("Weg", "Hallo,\n\na.pdf."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Betreff: Nur das",
                "Guten Tag,\n\n{{messages}} {{firstDay}}",
                "Betreff: {{messages}}\n\n{{messages}} {{firstDay}}",
                "Betreff: Löschung\n\n{{messages}}",
                "Betreff: Löschung\n\n{{messages}} {{firstDay}} {{name}}",
            })
    void one_that_is_wrong_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailboxNotice.of(Template.DELETION_NOTICE, written));
    }
}
