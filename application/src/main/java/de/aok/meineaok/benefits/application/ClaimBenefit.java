package de.aok.meineaok.benefits.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.bankaccount.application.ChangeBankAccounts;
import de.aok.meineaok.benefits.BenefitProblem;
import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.caseorder.application.OpenCase;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person claims an extra benefit, with its invoice. What can be told beforehand is; the department decides, and a case shows it. */
@Rule(RuleId.BEN_1)
public final class ClaimBenefit {
    private final BenefitRules rules;
    private final BenefitClaims claims;
    private final ClaimsOfPerson made;
    private final ChangeBankAccounts bankAccounts;
    private final OpenCase openCase;
    private final AuditTrail auditTrail;

    public ClaimBenefit(
            BenefitRules rules,
            BenefitClaims claims,
            ClaimsOfPerson made,
            ChangeBankAccounts bankAccounts,
            OpenCase openCase,
            AuditTrail auditTrail) {
        this.rules = rules;
        this.claims = claims;
        this.made = made;
        this.bankAccounts = bankAccounts;
        this.openCase = openCase;
        this.auditTrail = auditTrail;
    }

    /**
     * What is claimed.
     *
     * @param on the day of service
     * @param amount of the invoice
     * @param bankAccount where it is to be paid: one that is on file
     * @param idempotencyKey chosen by the client, for this request and its repeats
     * @param invoices as they were received; at least one is needed
     */
    public record Command(
            AccountId account,
            ExtraBenefit benefit,
            LocalDate on,
            Euro amount,
            UUID bankAccount,
            String idempotencyKey,
            List<ReceivedFile> invoices) {
        public Command {
            invoices = List.copyOf(invoices);
        }

        private int year() {
            return on.getYear();
        }

        private String content() {
            return benefit + " " + on + ' ' + amount + ' ' + bankAccount + ' '
                    + invoices.stream().map(file -> file.sha256().hex()).collect(Collectors.joining(" "));
        }

        @Override
        public String toString() {
            return "Command[" + benefit + ']';
        }
    }

    public OrderOutcome<CaseId> claim(Command command) {
        return openCase.open(
                new OpenCase.Order(
                        command.account(),
                        CaseKind.EXTRA_BENEFIT,
                        command.idempotencyKey(),
                        command.content(),
                        UploadKind.INVOICE,
                        command.invoices()),
                new Claim(command));
    }

    private final class Claim implements OpenCase.Matter {
        private final Command command;
        private Euro payable = Euro.ZERO;

        Claim(Command command) {
            this.command = command;
        }

        @Override
        public Problem useEnded() {
            return BenefitProblem.USE_ENDED;
        }

        @Override
        public Optional<OrderOutcome<CaseId>> refusal(InsuredPerson person, Instant now) {
            BenefitRules.Claim claim = new BenefitRules.Claim(
                    command.benefit(),
                    command.on(),
                    command.amount(),
                    person.birthDate(),
                    LegalCalendar.dayOf(now),
                    ClaimsOfPerson.taken(made.of(person.kvnr()), command.benefit(), command.year()));
            payable = rules.payable(claim);
            List<Violation> violations = new ArrayList<>(rules.check(claim));
            if (command.invoices().isEmpty()) {
                violations.add(Violation.of(BenefitProblem.INVOICE_MISSING, Field.FILES));
            }
            if (bankAccounts.show(command.account()).stream()
                    .flatMap(view -> view.onFile().stream())
                    .filter(onFile -> onFile.purposes().contains(BankAccountPurpose.PAYOUTS))
                    .noneMatch(onFile -> onFile.id().equals(command.bankAccount()))) {
                violations.add(Violation.of(BenefitProblem.BANK_ACCOUNT_UNKNOWN, Field.BANK_ACCOUNT));
            }
            return violations.isEmpty() ? Optional.empty() : Optional.of(new OrderOutcome.Refused<>(violations));
        }

        @Override
        public Commission.CoreRequest opened(OpenCase.Opening opening) {
            BenefitClaim claim = new BenefitClaim(
                    opening.id(),
                    opening.person().kvnr(),
                    command.benefit(),
                    command.on(),
                    command.amount(),
                    payable,
                    command.bankAccount());
            claims.add(claim);
            auditTrail.append(
                    command.account(),
                    AuditRecord.of(opening.at(), AuditAction.BENEFIT_CLAIMED, Actor.insuredPerson())
                            .with(command.benefit().name()));
            return new Commission.BenefitClaimed(
                    claim.kvnr(),
                    opening.person().name(),
                    opening.person().birthDate(),
                    claim.benefit(),
                    claim.on(),
                    claim.amount(),
                    claim.bankAccount(),
                    opening.upload(),
                    opening.at());
        }
    }
}
