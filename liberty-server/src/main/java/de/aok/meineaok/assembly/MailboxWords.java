package de.aok.meineaok.assembly;

import de.aok.meineaok.delivery.application.DeliverDocument;
import de.aok.meineaok.mailbox.application.SendMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has those made at start who word messages: a template that is wrong shows now, and not with the first message. */
@ApplicationScoped
class MailboxWords {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxWords.class);

    void read(@Observes Startup startup, SendMessage sendMessage, DeliverDocument deliverDocument) {
        LOG.debug("{} and {} have their words", sendMessage, deliverDocument);
    }
}
