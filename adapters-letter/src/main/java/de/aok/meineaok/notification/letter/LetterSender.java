package de.aok.meineaok.notification.letter;

import de.aok.meineaok.support.SupportContacts;
import java.util.List;

/**
 * Absender: the insurer as its letters show it.
 *
 * @param name name in the letterhead, in running text and under the closing, such as „AOK Niedersachsen“
 * @param returnLine Rücksendeangabe: name and postal address in the one small line above the recipient, 80 mm wide
 * @param footer Geschäftsangaben: the lines at the foot of the page, one to three
 * @param loginPage address of the login page as one would type it, such as {@code meine.example.de}
 * @param contacts where the recipient gets help (HOT-1)
 */
public record LetterSender(
        String name, String returnLine, List<String> footer, String loginPage, SupportContacts contacts) {
    private static final int MAX_FOOTER_LINES = 3;

    public LetterSender {
        footer = List.copyOf(footer);
        if (name.isBlank() || returnLine.isBlank() || loginPage.isBlank()) {
            throw new IllegalArgumentException("a sender has a name, a return line and a login page");
        }
        if (footer.isEmpty() || footer.size() > MAX_FOOTER_LINES) {
            throw new IllegalArgumentException("the foot of the page has one to three lines");
        }
    }
}
