package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.delivery.application.PostedDocument;
import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link PostedDocuments} promise. */
@Rule(RuleId.MBX_4)
public abstract class PostedDocumentsContract extends KeepingContract {
    private static final SenderReference REFERENCE = SenderReference.ofSystem("care", "4711");

    /** Posted documents; before each test there is none. */
    protected abstract PostedDocuments posted();

    /** Mailboxes with which they share references; before each test there is no message. */
    protected abstract Mailboxes mailboxes();

    @Test
    void there_is_one_of_each_reference() {
        assertThat(contains(REFERENCE)).isFalse();
        assertThat(post(REFERENCE)).isTrue();

        assertThat(post(REFERENCE)).isFalse();

        assertThat(contains(REFERENCE)).isTrue();
    }

    @Test
    void a_reference_is_its_systems_own() {
        assertThat(post(REFERENCE)).isTrue();

        assertThat(post(SenderReference.ofSystem("contributions", "4711"))).isTrue();
        assertThat(post(SenderReference.ofSystem("care", "4712"))).isTrue();
        assertThat(contains(SenderReference.ofSystem("care", "4713"))).isFalse();
    }

    @Test
    void what_is_in_a_mailbox_is_not_posted() {
        assertThat(send(REFERENCE)).isTrue();

        assertThat(post(REFERENCE)).isFalse();

        assertThat(contains(REFERENCE)).isFalse();
    }

    @Test
    void what_was_posted_does_not_come_into_a_mailbox() {
        assertThat(post(REFERENCE)).isTrue();

        assertThat(send(REFERENCE)).isFalse();

        assertThat(within(() -> mailboxes().find(REFERENCE))).isEmpty();
        assertThat(send(SenderReference.ofSystem("care", "4712"))).isTrue();
    }

    @Test
    void of_many_at_once_one_is_kept_whichever_it_is() throws Exception {
        for (int round = 0; round < 5; round++) {
            SenderReference reference = SenderReference.ofSystem("care", "round " + round);

            List<Boolean> added = atOnce(
                    50,
                    i -> i % 2 == 0
                            ? posted().add(document(reference))
                            : mailboxes().add(message(reference)));

            assertThat(added).containsOnlyOnce(true);
            assertThat(within(() -> mailboxes().find(reference)).isPresent()).isNotEqualTo(contains(reference));
        }
    }

    @Test
    void what_was_not_kept_after_all_is_still_to_be_decided() {
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    posted().add(document(REFERENCE));
                    throw new IllegalStateException("broken off");
                }));

        assertThat(send(REFERENCE)).isTrue();
    }

    private boolean contains(SenderReference reference) {
        return within(() -> posted().contains(reference));
    }

    private boolean post(SenderReference reference) {
        return within(() -> posted().add(document(reference)));
    }

    private boolean send(SenderReference reference) {
        return within(() -> mailboxes().add(message(reference)));
    }

    private static PostedDocument document(SenderReference reference) {
        return new PostedDocument(UUID.randomUUID(), reference, RetentionClass.BENEFITS, NOW);
    }

    private static Message message(SenderReference reference) {
        return Message.fromAok(
                        new MessageId(UUID.randomUUID()),
                        new AccountId(UUID.randomUUID()),
                        MessageKind.LETTER,
                        SubjectArea.CARE,
                        new MessageText("Bescheid", "Bewilligt."),
                        NOW)
                .knownAs(reference);
    }
}
