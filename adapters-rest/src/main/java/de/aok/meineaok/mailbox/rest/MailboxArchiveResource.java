package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.rest.FileAnswer;
import de.aok.meineaok.mailbox.application.SaveMailbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;

/** The mailbox of the session's person, to be saved as a whole. */
@Path("mailbox/archive")
@Dependent
@Rule(RuleId.RET_5)
public class MailboxArchiveResource {
    private final SaveMailbox saveMailbox;

    @Inject
    public MailboxArchiveResource(SaveMailbox saveMailbox) {
        this.saveMailbox = saveMailbox;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response save(@Context SecurityContext security) {
        AccountId account = SignedIn.of(security).session().account();
        StreamingOutput output = out -> saveMailbox.save(account, out);
        return Response.ok(output)
                .type("application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.attachment("Postfach.zip"))
                .build();
    }
}
