package de.aok.meineaok.support.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;

/**
 * Notes what became of what was handed over. A mail that came back is put before the back office; of a letter that came back the
 * hotline gets a task, since the address on file seems to be wrong.
 */
@Rule(RuleId.NTF_3)
public final class NoteDeliveryReports {
    /** The ground of the hotline's task. Kept, and so never changed. */
    public static final String LETTER_RETURNED = "letter-returned";

    private final Deliveries deliveries;
    private final Accounts accounts;
    private final ContactTasks tasks;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public NoteDeliveryReports(
            Deliveries deliveries,
            Accounts accounts,
            ContactTasks tasks,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.tasks = tasks;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Notes a carrier's receipt.
     *
     * @return false if nothing is known by that reference (yet: a receipt may be faster than the note of the hand-over)
     */
    public boolean noteReceipt(DeliveryReport.Receipt receipt) {
        return transactions.required(
                () -> deliveries.receipt(receipt.reference(), receipt.arrived(), receipt.code(), receipt.at()));
    }

    /** Notes a report; one that was noted before, or is of something that is not known, changes nothing. */
    public void note(DeliveryReport report) {
        if (report instanceof DeliveryReport.Receipt receipt) {
            noteReceipt(receipt);
        } else if (report instanceof DeliveryReport.Acknowledgement acknowledgement) {
            transactions.required(() -> deliveries.acknowledged(acknowledgement.batch(), acknowledgement.at()));
        } else if (report instanceof DeliveryReport.Bounce bounce) {
            transactions.required(() -> deliveries.cameBack(Channel.MAIL, bounce.mail(), bounce.code(), bounce.at()));
        } else if (report instanceof DeliveryReport.ReturnedLetter letter) {
            transactions.required(() -> deliveries
                    .cameBack(Channel.LETTER, letter.letter(), letter.code(), letter.at())
                    .flatMap(accounts::find)
                    .ifPresent(this::haveContacted));
        }
    }

    private void haveContacted(Account account) {
        tasks.add(new ContactTask(randomness.id(), account.id(), LETTER_RETURNED, clock.instant()));
    }
}
