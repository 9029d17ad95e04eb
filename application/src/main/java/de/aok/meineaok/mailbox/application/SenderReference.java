package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.UUID;

/**
 * How a sender calls a message. There is one of each, however often it is sent.
 *
 * @param system who sends
 * @param reference unique for that sender
 */
@Rule(RuleId.MBX_4)
public record SenderReference(String system, String reference) {
    /** As long as each of both may be. */
    public static final int LONGEST = 200;

    /** By a space it differs from every other system, whose names have none. */
    private static final String PERSON = "insured person";

    private static final String STAFF = "answer of staff";

    public SenderReference {
        if (isUnfit(system) || isUnfit(reference)) {
            throw new IllegalArgumentException("a sender's reference is not blank, not long and printable");
        }
    }

    /** Of a system of the AOK. */
    public static SenderReference ofSystem(String name, String reference) {
        return new SenderReference(name.replace("%", "%25").replace(" ", "%20"), reference);
    }

    /** Of what a person writes, or answers a message of hers. */
    public static SenderReference ofPerson(AccountId account, String key) {
        return new SenderReference(PERSON, account.toString() + ' ' + key);
    }

    /** Of an answer. */
    public static SenderReference ofAnswer(MessageId answered, String key) {
        return new SenderReference(STAFF, answered.toString() + ' ' + key);
    }

    /** Of asking for an original. */
    public static SenderReference ofOriginalRequest(UUID upload, String key) {
        return new SenderReference(STAFF, "original of " + upload + ' ' + key);
    }

    private static boolean isUnfit(String text) {
        return text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }
}
