package de.aok.meineaok.receipt.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.mailbox.MessageProblem;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.notification.application.templates.MailboxNotice;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** „Leistung nicht erhalten?“: asks the AOK about a line of a receipt, by a message that has all of the line in it. */
@Rule(RuleId.RCP_4)
public final class QuestionService {
    /** The longest remark that may go with it, in characters. */
    public static final int LONGEST_REMARK = 2_000;

    private final MailboxNotice words = MailboxNotice.read(Template.SERVICE_QUESTION);
    private final Accounts accounts;
    private final ShowReceipt showReceipt;
    private final WriteMessage writeMessage;
    private final Transactions transactions;

    public QuestionService(
            Accounts accounts, ShowReceipt showReceipt, WriteMessage writeMessage, Transactions transactions) {
        this.accounts = accounts;
        this.showReceipt = showReceipt;
        this.writeMessage = writeMessage;
        this.transactions = transactions;
    }

    /**
     * @param account who asks
     * @param line which line of her receipt
     * @param remark what she adds in her own words; null or blank if nothing
     * @param key by which she knows a repeat; null if she knows none
     */
    public record Command(
            AccountId account,
            UUID line,
            @Nullable String remark,
            @Nullable String key) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /** @return empty if there is no such line on her receipt */
    public Optional<WriteMessage.Outcome> ask(Command command) {
        String remark = command.remark() == null ? "" : command.remark().strip();
        return transactions.required(() -> accounts.find(command.account())
                .map(Account::kvnr)
                .flatMap(kvnr -> showReceipt.line(kvnr, command.line()))
                .map(line -> ask(command, line, remark)));
    }

    private WriteMessage.Outcome ask(Command command, ReceiptLine line, String remark) {
        List<Violation> violations = check(remark);
        if (!violations.isEmpty()) {
            return new WriteMessage.Outcome.Refused(violations);
        }
        MessageText text = text(line, remark);
        SubjectArea area = line.billed().area() == ServiceArea.CARE ? SubjectArea.CARE : SubjectArea.REIMBURSEMENT;
        Draft draft = new Draft(text.subject(), text.body(), List.of(), List.of());
        return writeMessage.write(new WriteMessage.Command(command.account(), area, draft, null, command.key()));
    }

    private static List<Violation> check(String remark) {
        List<Violation> violations = new ArrayList<>();
        if (!remark.isEmpty()) {
            violations.addAll(MessageText.check("Frage", remark));
            if (violations.isEmpty() && remark.codePointCount(0, remark.length()) > LONGEST_REMARK) {
                violations.add(Violation.of(MessageProblem.TOO_LONG, Field.BODY, Integer.toString(LONGEST_REMARK)));
            }
        }
        return violations;
    }

    private MessageText text(ReceiptLine line, String remark) {
        BilledService billed = line.billed();
        return words.text(Map.of(
                "line", line.id().toString(),
                "day", German.day(billed.day()),
                "area", billed.area().german(),
                "provider", billed.provider(),
                "service", billed.service(),
                "cost", German.amount(billed.cost()),
                "remark", remark.isEmpty() ? "–" : remark));
    }
}
