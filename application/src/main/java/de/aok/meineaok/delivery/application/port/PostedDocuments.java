package de.aok.meineaok.delivery.application.port;

import de.aok.meineaok.delivery.application.PostedDocument;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * Which documents were left to their senders to be posted. With the messages they share the references of senders: of one reference
 * there is either a message or a posted document.
 */
@Rule(RuleId.MBX_4)
public interface PostedDocuments {

    /**
     * Adds one, unless there is one of its reference, or a message: also if that is added at this very moment elsewhere.
     *
     * @return whether it was added
     */
    boolean add(PostedDocument document);

    /** Whether there is one of a reference. */
    boolean contains(SenderReference reference);
}
