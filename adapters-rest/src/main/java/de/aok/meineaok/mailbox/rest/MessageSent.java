package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.application.SendMessage;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * A message is on its way, or was already.
 *
 * @param id its identifier
 */
public record MessageSent(UUID id) {

    /** What a person is answered who writes one. */
    public static Response answer(WriteMessage.Outcome outcome) {
        return switch (outcome) {
            case WriteMessage.Outcome.Written written ->
                Response.status(Response.Status.CREATED)
                        .entity(new MessageSent(written.id().value()))
                        .build();
            case WriteMessage.Outcome.Refused refused -> Parameters.refused(refused.violations());
            case WriteMessage.Outcome.NotPossible notPossible ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, notPossible.problem())
                        .response();
            case WriteMessage.Outcome.KeyUsed.KEY_USED ->
                Refusal.of(ProblemKind.KEY_USED).response();
            case WriteMessage.Outcome.NoSuchMessage.NO_SUCH_MESSAGE ->
                Refusal.of(ProblemKind.NO_MESSAGE).response();
        };
    }

    /** What staff is answered that sends one. */
    static Response answer(SendMessage.Outcome outcome) {
        return switch (outcome) {
            case SendMessage.Outcome.Sent sent ->
                Response.status(Response.Status.CREATED)
                        .entity(new MessageSent(sent.id().value()))
                        .build();
            case SendMessage.Outcome.Refused refused -> Parameters.refused(refused.violations());
            case SendMessage.Outcome.NotReached.NOT_REACHED ->
                Refusal.of(ProblemKind.NOT_REACHED).response();
            case SendMessage.Outcome.KeyUsed.KEY_USED ->
                Refusal.of(ProblemKind.KEY_USED).response();
            case SendMessage.Outcome.NoSuchMessage.NO_SUCH_MESSAGE ->
                Refusal.of(ProblemKind.NO_MESSAGE).response();
            case SendMessage.Outcome.NoSuchUpload.NO_SUCH_UPLOAD ->
                Refusal.of(ProblemKind.NO_RECORD).response();
        };
    }
}
