package de.aok.meineaok.document.application;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Files.Quarantined;
import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.document.application.port.MalwareScanner.Verdict;
import de.aok.meineaok.notification.application.MailboxNotices;
import de.aok.meineaok.notification.application.templates.MailboxNotice;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scans the files that came while the scanner was down: what is clean is to be had from then on; what is not is removed, and the person
 * told. Each is taken by one server, and scanned outside of any transaction; should that take long, another may scan it as well, and
 * whoever is first decides.
 */
@Rule(RuleId.DOC_2)
public final class ReleaseFiles {
    /** When a file is due again that was taken: after a crash, or if the scanner is still down. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Files files;
    private final FileVault vault;
    private final MalwareScanner scanner;
    private final Accounts accounts;
    private final MailboxNotices mailboxes;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;
    private final MailboxNotice notice = MailboxNotice.read(Template.MALWARE_NOTICE);

    public ReleaseFiles(
            Files files,
            FileVault vault,
            MalwareScanner scanner,
            Accounts accounts,
            MailboxNotices mailboxes,
            AuditTrail auditTrail,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.vault = vault;
        this.scanner = scanner;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Goes through all that are due, until the scanner does not judge one: it is down then, for all others as well.
     *
     * @return how many were released or removed
     */
    public int releaseAll() {
        int judged = 0;
        while (true) {
            Instant now = clock.instant();
            Optional<Quarantined> next = transactions.required(() -> files.takeQuarantined(now, now.plus(PAUSE)));
            if (next.isEmpty() || !judge(next.get())) {
                return judged;
            }
            judged++;
        }
    }

    private boolean judge(Quarantined quarantined) {
        Verdict verdict = scan(quarantined);
        transactions.required(() -> {
            if (verdict == Verdict.CLEAN) {
                files.release(quarantined.file());
            } else if (verdict == Verdict.INFECTED) {
                remove(quarantined);
            }
        });
        return verdict != Verdict.UNKNOWN;
    }

    private Verdict scan(Quarantined quarantined) {
        try (InputStream content = Channels.newInputStream(vault.open(quarantined.file()))) {
            return scanner.scan(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(Quarantined quarantined) {
        // Else another server was as quick, or it was deleted meanwhile.
        if (files.remove(quarantined.file())) {
            vault.remove(List.of(quarantined.file()));
            Instant now = clock.instant();
            auditTrail.append(
                    quarantined.account(),
                    AuditRecord.of(now, AuditAction.MALWARE_REMOVED, Actor.portal())
                            .with(quarantined.name()));
            accounts.find(quarantined.account())
                    .ifPresent(account -> mailboxes.put(account, notice.text(Map.of("file", quarantined.name())), now));
        }
    }
}
