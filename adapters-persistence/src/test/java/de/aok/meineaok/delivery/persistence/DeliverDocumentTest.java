package de.aok.meineaok.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.audit.persistence.JpaAuditTrail;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.delivery.application.DeliverDocument;
import de.aok.meineaok.delivery.application.DeliverDocument.Outcome;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.persistence.JpaFileVault;
import de.aok.meineaok.document.persistence.JpaFiles;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.mailbox.application.MessageDelivery;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.mailbox.persistence.JpaMailboxes;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.termination.TerminationRules;
import de.aok.meineaok.testing.CountingRandomness;
import de.aok.meineaok.testing.InMemorySealing;
import de.aok.meineaok.testing.KnownKeyHashing;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Many servers at once over one database. */
class DeliverDocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 3;

    private final TestDatabase database = TestDatabase.emptied(
            "file",
            "upload",
            "message",
            "posted_document",
            "file_content",
            "commission",
            "audit_entry",
            "audit_end",
            "account",
            "password_guard");
    private final AccountId anne = TestAccounts.only(database);
    private final JpaFileVault vault = new JpaFileVault(database.entities(), new InMemorySealing(), database, 8);
    private final JpaDeliveryPreferences preferences = new JpaDeliveryPreferences(database.entities());
    private final CountingRandomness randomness = new CountingRandomness();
    private final DeliverDocument deliverDocument = deliverDocument();

    private DeliverDocument deliverDocument() {
        KnownKeyHashing hashing = new KnownKeyHashing();
        Accounts accounts = new JpaAccounts(database.entities());
        AuditTrail trail = new JpaAuditTrail(database.entities(), hashing);
        return new DeliverDocument(
                accounts,
                new AccountAccess(
                        TerminationRules.aokNiedersachsen(),
                        accounts,
                        new JpaPasswordGuard(database.entities()),
                        hashing),
                preferences,
                new JpaPostedDocuments(database.entities()),
                new MessageDelivery(
                        new JpaMailboxes(database.entities()),
                        new JpaFiles(database.entities()),
                        vault,
                        new JpaOutbox(database.entities(), new PlainSealing()),
                        randomness),
                trail,
                randomness,
                database,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Outcome deliver(Kvnr kvnr, String reference) throws Exception {
        FileId id = new FileId(randomness.id());
        StoredContent stored = vault.store(id, new ByteArrayInputStream(new byte[] {1}), 1, NOW);
        ReceivedFile letter = new ReceivedFile(id, "Bescheid.pdf", FileFormat.PDF, 1, stored.sha256(), true);
        return deliverDocument.deliver(new DeliverDocument.Command(
                new StaffAction(Actor.staff("care"), "Bescheid"),
                SenderReference.ofSystem("care", reference),
                kvnr,
                DocumentKind.CARE_DECISION,
                new Draft("", "", List.of(letter), List.of())));
    }

    private long count(String table) {
        return (Long) database.single("select count(*) from " + table);
    }

    @Test
    @Rule({RuleId.MBX_4, RuleId.DLV_2})
    void one_reference_is_decided_once_while_the_person_changes_her_mind() throws Exception {
        database.execute("update account set state = 'ACTIVE', activated_at = now()");
        Kvnr kvnr = Kvnr.of("A000500015");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1);
        AtomicBoolean over = new AtomicBoolean();
        try {
            Future<?> changing = threads.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    choose(i % 2 == 0 ? DeliveryPreference.ONLINE : DeliveryPreference.POST);
                }
            });
            int messages = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String reference = "round " + round;
                Set<Outcome> outcomes = new HashSet<>();
                List<Callable<Outcome>> calls = Collections.nCopies(AT_ONCE, () -> deliver(kvnr, reference));
                for (Future<Outcome> done : threads.invokeAll(calls)) {
                    outcomes.add(done.get());
                }
                assertThat(outcomes).hasSize(1);
                messages += outcomes.contains(Outcome.ByPost.BY_POST) ? 0 : 1;
            }
            over.set(true);
            changing.get();
            assertThat(count("message")).isEqualTo(messages);
            assertThat(count("posted_document")).isEqualTo(ROUNDS - messages);
            assertThat(count("file")).isEqualTo(messages);
            assertThat(count("file_content")).isEqualTo(messages);
            assertThat(count("commission")).isEqualTo(messages);
            assertThat(count("audit_entry")).isEqualTo(messages);
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private void choose(DeliveryPreference preference) {
        database.required(() -> preferences.choose(anne, preference));
    }

    /** Nothing of the account is held then: the constraint alone decides. */
    @Test
    @Rule({RuleId.MBX_4, RuleId.DLV_3})
    void what_is_for_nobody_with_an_account_is_decided_once_as_well() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Outcome>> calls = Collections.nCopies(AT_ONCE, () -> deliver(Kvnr.of("X110411675"), "4711"));
            for (Future<Outcome> done : threads.invokeAll(calls)) {
                assertThat(done.get()).isEqualTo(Outcome.ByPost.BY_POST);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(count("posted_document")).isOne();
        assertThat(count("file_content")).isZero();
    }
}
