package de.aok.meineaok.testing.contract;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.activation.application.port.ActivationCodes.Kept;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What contracts have in common for which activation codes were sent. */
abstract class CodeKeepingContract extends AccountKeepingContract {
    private static final Commission LETTER = new Commission.ActivationLetter(
            new PersonName("Müller", "Anne"),
            new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
            ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow(),
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 12, 15));

    /** The codes of the {@link #accounts()}. */
    protected abstract ActivationCodes activationCodes();

    /** In which the letters of the codes wait to be handed to the post. */
    protected abstract Outbox outbox();

    final Kept issue(AccountId account, Instant at) {
        Kept kept = new Kept(
                UUID.randomUUID(),
                account,
                hash("Y29kZQ"),
                new CommissionId(UUID.randomUUID()),
                IssuedActivationCode.issuedAt(at));
        doWithin(() -> issuing(kept));
        return kept;
    }

    /** In the running transaction. */
    final void issuing(Kept code) {
        outbox().add(code.letter(), code.account(), LETTER, code.code().issuedAt());
        activationCodes().issue(code);
    }
}
