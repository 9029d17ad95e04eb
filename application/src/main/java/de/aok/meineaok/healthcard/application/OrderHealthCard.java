package de.aok.meineaok.healthcard.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.caseorder.application.OpenCase;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.healthcard.HealthCardProblem;
import de.aok.meineaok.healthcard.application.port.PictureDevelopment;
import de.aok.meineaok.healthcard.application.port.PictureDevelopment.Developed;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person orders a new health card for herself, with a new picture if she likes. The core system is told; a case shows what follows. */
@Rule({RuleId.CRD_1, RuleId.CRD_2, RuleId.CRD_3})
public final class OrderHealthCard {
    private final Cases cases;
    private final OpenCase openCase;
    private final PictureDevelopment development;
    private final ReceiveFiles receiveFiles;
    private final FileVault vault;
    private final AuditTrail auditTrail;

    public OrderHealthCard(
            Cases cases,
            OpenCase openCase,
            PictureDevelopment development,
            ReceiveFiles receiveFiles,
            FileVault vault,
            AuditTrail auditTrail) {
        this.cases = cases;
        this.openCase = openCase;
        this.development = development;
        this.receiveFiles = receiveFiles;
        this.vault = vault;
        this.auditTrail = auditTrail;
    }

    /**
     * What is ordered.
     *
     * @param idempotencyKey chosen by the client, for this request and its repeats
     * @param pictures as they were received; one at most is allowed
     */
    public record Command(
            AccountId account, CardOrderReason reason, String idempotencyKey, List<ReceivedFile> pictures) {
        public Command {
            pictures = List.copyOf(pictures);
        }

        private String content() {
            return Stream.concat(
                            Stream.of(reason.name()),
                            pictures.stream().map(picture -> picture.sha256().hex()))
                    .collect(Collectors.joining(" "));
        }
    }

    /** @throws IOException if the picture cannot be had; nothing is kept then, but what is swept */
    public OrderOutcome<CaseId> order(Command command) throws IOException {
        CardOrder matter = new CardOrder(command);
        OpenCase.Order order = new OpenCase.Order(
                command.account(),
                CaseKind.HEALTH_CARD,
                command.idempotencyKey(),
                command.content(),
                UploadKind.CARD_PICTURE,
                command.pictures());
        if (command.pictures().isEmpty()) {
            return openCase.open(order, matter);
        }
        // To develop a picture costs much, which repeats and refusals need not.
        Optional<OrderOutcome<CaseId>> beforehand = openCase.beforehand(order, matter);
        if (beforehand.isPresent()) {
            receiveFiles.discard(command.pictures());
            return beforehand.get();
        }
        if (command.pictures().size() > 1) {
            return refused(command, HealthCardProblem.ONE_PICTURE);
        }
        ReceivedFile picture = command.pictures().get(0);
        Developed made = develop(picture);
        if (made instanceof Developed.Refused refused) {
            return refused(command, refused.problem());
        }
        ReceivedFile developed = receiveFiles.keepInstead(picture, ((Developed.Picture) made).jpeg());
        return openCase.open(order.with(List.of(developed)), matter);
    }

    private Developed develop(ReceivedFile picture) throws IOException {
        try (SeekableByteChannel content = vault.open(picture.id())) {
            return development.develop(content);
        }
    }

    private OrderOutcome<CaseId> refused(Command command, HealthCardProblem problem) {
        receiveFiles.discard(command.pictures());
        return new OrderOutcome.Refused<>(List.of(Violation.of(problem, Field.FILES)));
    }

    private final class CardOrder implements OpenCase.Matter {
        private final Command command;

        CardOrder(Command command) {
            this.command = command;
        }

        @Override
        public Problem useEnded() {
            return HealthCardProblem.USE_ENDED;
        }

        @Override
        public Optional<OrderOutcome<CaseId>> refusal(InsuredPerson person, Instant now) {
            return cases.ofKind(person.kvnr(), CaseKind.HEALTH_CARD).stream().anyMatch(KeptCase::isOpen)
                    ? Optional.of(new OrderOutcome.NotPossible<>(HealthCardProblem.ORDER_OPEN))
                    : Optional.empty();
        }

        @Override
        public Commission.CoreRequest opened(OpenCase.Opening opening) {
            auditTrail.append(
                    command.account(),
                    AuditRecord.of(opening.at(), AuditAction.HEALTH_CARD_ORDERED, Actor.insuredPerson())
                            .with(command.reason().name()));
            return new Commission.CardOrder(
                    opening.person().kvnr(),
                    opening.person().name(),
                    opening.person().birthDate(),
                    command.reason(),
                    opening.upload(),
                    opening.at());
        }
    }
}
