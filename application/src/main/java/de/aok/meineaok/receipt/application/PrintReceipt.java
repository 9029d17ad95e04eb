package de.aok.meineaok.receipt.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.receipt.application.port.PrintedReceipts;
import de.aok.meineaok.receipt.application.port.ReceiptBundles;
import de.aok.meineaok.receipt.application.port.ReceiptTables;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes a person's receipt down, as what she wants to have it. */
@Rule(RuleId.RCP_3)
public final class PrintReceipt {
    private final ShowReceipt showReceipt;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final PrintedReceipts printed;
    private final ReceiptTables tables;
    private final ReceiptBundles bundles;
    private final Transactions transactions;

    public PrintReceipt(
            ShowReceipt showReceipt,
            Accounts accounts,
            InsuredPersons insuredPersons,
            PrintedReceipts printed,
            ReceiptTables tables,
            ReceiptBundles bundles,
            Transactions transactions) {
        this.showReceipt = showReceipt;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.printed = printed;
        this.tables = tables;
        this.bundles = bundles;
        this.transactions = transactions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Everything is read, and can be written. */
        @FunctionalInterface
        non-sealed interface Ready extends Outcome {
            /** @param out not closed */
            void writeTo(OutputStream out) throws IOException;
        }

        /** The period cannot be asked for. */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }

        /** The account was closed meanwhile. */
        enum NoAccount implements Outcome {
            NO_ACCOUNT
        }
    }

    /** Reads a receipt; it is written outside of the transaction, since whoever fetches it may be slow. */
    public Outcome print(ShowReceipt.Query query, ReceiptForm form) {
        return transactions.required(() -> {
            ShowReceipt.Outcome outcome = showReceipt.show(query);
            if (outcome instanceof ShowReceipt.Outcome.Refused refused) {
                return new Outcome.Refused(refused.violations());
            }
            if (outcome instanceof ShowReceipt.Outcome.Shown shown) {
                return document(query, shown.receipt())
                        .map(document -> ready(document, form))
                        .orElse(Outcome.NoAccount.NO_ACCOUNT);
            }
            return Outcome.NoAccount.NO_ACCOUNT;
        });
    }

    private Optional<ReceiptDocument> document(ShowReceipt.Query query, Receipt receipt) {
        return accounts.find(query.account())
                .map(Account::kvnr)
                .flatMap(kvnr -> insuredPersons
                        .find(kvnr)
                        .map(InsuredPerson::name)
                        .map(name -> new ReceiptDocument(name, kvnr, showReceipt.today(), receipt)));
    }

    private Outcome ready(ReceiptDocument document, ReceiptForm form) {
        Outcome.Ready ready = switch (form) {
            case PDF -> out -> printed.write(document, out);
            case CSV -> out -> tables.write(document, out);
            case FHIR -> out -> bundles.write(document, out);
        };
        return ready;
    }
}
