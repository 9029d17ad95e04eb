package de.aok.meineaok.document.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The person hands documents in. They are kept once, however often that is repeated. Their files were received before ({@link ReceivedFile}). */
@Rule({RuleId.DOC_1, RuleId.DOC_4})
public final class HandInDocuments {
    /** Without characters that people take for one another. */
    private static final String DIGITS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final Accounts accounts;
    private final Uploads uploads;
    private final Cases cases;
    private final Files files;
    private final FileVault vault;
    private final AuditTrail auditTrail;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public HandInDocuments(
            Accounts accounts,
            Uploads uploads,
            Cases cases,
            Files files,
            FileVault vault,
            AuditTrail auditTrail,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.uploads = uploads;
        this.cases = cases;
        this.files = files;
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is handed in.
     *
     * @param caseId the case that it joins; null to open one, which is there once the core system tells of it ({@link PromiseCases})
     * @param idempotencyKey chosen by the client, for this request and its repeats
     * @param files as they were received
     * @param about what else is said of them, as far as it tells a repeat from another request
     */
    public record Command(
            AccountId account,
            UploadKind kind,
            @Nullable UUID caseId,
            String idempotencyKey,
            List<ReceivedFile> files,
            String about) {
        public Command {
            files = List.copyOf(files);
        }

        /** Of which nothing else is said. */
        public Command(
                AccountId account,
                UploadKind kind,
                @Nullable UUID caseId,
                String idempotencyKey,
                List<ReceivedFile> files) {
            this(account, kind, caseId, idempotencyKey, files, "");
        }

        /** Tells a repeat from another request. */
        private String content() {
            return kind + " " + (caseId == null ? "" : caseId) + ' '
                    + files.stream().map(file -> file.sha256().hex()).collect(Collectors.joining(" "))
                    + (about.isEmpty() ? "" : ' ' + about);
        }

        @Override
        public String toString() {
            return "Command[" + kind + ']';
        }
    }

    /** What came of it. Unless these very files were handed in now, they are not kept. */
    public sealed interface Outcome {
        /**
         * It is there: now, or since the first request of which this is a repeat.
         *
         * @param files those that are kept
         */
        record HandedIn(Upload upload, List<ReceivedFile> files) implements Outcome {}

        /** Why it is not. */
        enum Refused implements Outcome {
            /** There is no file. */
            NO_FILE,
            /** The use has ended; documents go by post. */
            USE_ENDED,
            /** The key has been used for something else. */
            KEY_USED,
            /** The person has no such case. */
            CASE_UNKNOWN
        }
    }

    /** Hands them in, once however often that is repeated. */
    public Outcome handIn(Command command) {
        return transactions.required(() -> handIn(command, clock.instant()));
    }

    private Outcome handIn(Command command, Instant now) {
        if (command.files().isEmpty()) {
            return Outcome.Refused.NO_FILE;
        }
        // A repeat is told what came of the first, whatever has happened since.
        Optional<Outcome> before = before(command);
        if (before.isPresent()) {
            return notKept(command, before.get());
        }
        Optional<Account> account =
                accounts.find(command.account()).filter(found -> found.status().state() == AccountState.ACTIVE);
        if (account.isEmpty()) {
            return notKept(command, Outcome.Refused.USE_ENDED);
        }
        if (command.caseId() != null && !hasCase(account.get(), command.caseId())) {
            return notKept(command, Outcome.Refused.CASE_UNKNOWN);
        }
        Upload upload = new Upload(
                randomness.id(),
                number(now),
                command.account(),
                command.kind(),
                command.caseId() == null ? randomness.id() : command.caseId(),
                now);
        if (!uploads.add(upload, command.idempotencyKey(), command.content())) {
            return notKept(command, before(command).orElseThrow());
        }
        files.handIn(upload.id(), command.account(), command.files());
        auditTrail.append(
                command.account(),
                AuditRecord.of(now, AuditAction.DOCUMENTS_HANDED_IN, Actor.insuredPerson())
                        .with(upload.number()));
        return new Outcome.HandedIn(upload, command.files());
    }

    /** One that something handed in before opened, or one that the core system knows. */
    private boolean hasCase(Account account, UUID id) {
        return uploads.hasCase(account.id(), id)
                || cases.find(account.kvnr(), new CaseId(id))
                        .filter(one -> one.history().isShown())
                        .isPresent();
    }

    private Optional<Outcome> before(Command command) {
        return uploads.byKey(command.account(), command.idempotencyKey())
                .map(kept -> kept.content().equals(command.content())
                        ? new Outcome.HandedIn(
                                kept.upload(), files.ofUpload(kept.upload().id()))
                        : Outcome.Refused.KEY_USED);
    }

    private Outcome notKept(Command command, Outcome outcome) {
        vault.remove(command.files().stream().map(ReceivedFile::id).toList());
        return outcome;
    }

    /** Of 31^8 a year: two that are the same would only fail, and be tried again by the client. */
    private String number(Instant now) {
        return "E" + LegalCalendar.dayOf(now).getYear() + '-' + randomness.text(DIGITS, LENGTH);
    }
}
