package de.aok.meineaok.personaldata.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.RequestHandOver;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person who is inside asks for another name on file, with an official proof. It becomes valid once the core system confirms it. The
 * request bears the identifier of the upload that proves it, so that it is one as often as it is repeated.
 */
@Rule({RuleId.DAT_1, RuleId.DAT_2, RuleId.DAT_3, RuleId.DAT_4})
public final class ChangeName {
    /** Of whoever hands in no proof. */
    public static final Violation PROOF_MISSING = Violation.of(PersonalDataProblem.PROOF_MISSING, Field.FILES);

    private final AccountAccess access;
    private final InsuredPersons insuredPersons;
    private final ChangeRequests requests;
    private final RequestHandOver handOver;
    private final HandInDocuments handInDocuments;
    private final Uploads uploads;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeName(
            AccountAccess access,
            InsuredPersons insuredPersons,
            ChangeRequests requests,
            RequestHandOver handOver,
            HandInDocuments handInDocuments,
            Uploads uploads,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.insuredPersons = insuredPersons;
        this.requests = requests;
        this.handOver = handOver;
        this.handInDocuments = handInDocuments;
        this.uploads = uploads;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param idempotencyKey chosen by the client, for this request and its repeats
     * @param proof the files of the proof, as they were received
     */
    public record Command(AccountId account, NameForm name, String idempotencyKey, List<ReceivedFile> proof) {
        public Command {
            proof = List.copyOf(proof);
        }
    }

    /** What came of it. Unless the core system is asked, the files are not kept, and whoever received them lets them go. */
    public sealed interface Outcome {
        /** See {@link RequestOutcome}. */
        record Answered(RequestOutcome outcome) implements Outcome {}

        /** The proof was not handed in. */
        record NotHandedIn(HandInDocuments.Outcome.Refused why) implements Outcome {}
    }

    public Outcome change(Command command) {
        List<Violation> violations = command.name().violations();
        if (!violations.isEmpty()) {
            if (command.proof().isEmpty()) {
                violations.add(PROOF_MISSING);
            }
            return new Outcome.Answered(new RequestOutcome.Malformed(violations));
        }
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.hold(command.account(), now)
                    .filter(held -> !held.status().locked())
                    .map(held -> change(held, command, now))
                    .orElseGet(() -> new Outcome.Answered(RequestOutcome.NoAccount.NO_ACCOUNT));
        });
    }

    private Outcome change(Held held, Command command, Instant now) {
        boolean repeat =
                uploads.byKey(command.account(), command.idempotencyKey()).isPresent();
        // Asked before, so that nothing is handed in for a request that there is not.
        Optional<RequestOutcome> refusal = repeat ? Optional.empty() : handOver.refusal(held.account());
        if (refusal.isPresent()) {
            return new Outcome.Answered(refusal.get());
        }
        HandInDocuments.Outcome proof = handInDocuments.handIn(new HandInDocuments.Command(
                command.account(),
                UploadKind.NAME_CHANGE_PROOF,
                null,
                command.idempotencyKey(),
                command.proof(),
                command.name().content()));
        return proof instanceof HandInDocuments.Outcome.HandedIn handedIn
                ? asked(held, command.name(), handedIn.upload(), now)
                : new Outcome.NotHandedIn((HandInDocuments.Outcome.Refused) proof);
    }

    /** What it leaves out of the name is as it is on file now: the core system is told the whole name. */
    private Outcome asked(Held held, NameForm form, Upload proof, Instant now) {
        Optional<RequestOutcome> before = requests.find(proof.id()).map(RequestOutcome.Requested::new);
        return new Outcome.Answered(before.or(() -> insuredPersons
                        .find(held.account().kvnr())
                        .map(person -> handOver.handOver(
                                proof.id(),
                                held.account(),
                                new RequestedChange.Name(form.name(person.name()), proof.number()),
                                now)))
                .orElse(RequestOutcome.NoAccount.NO_ACCOUNT));
    }
}
