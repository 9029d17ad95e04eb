package de.aok.meineaok.testing;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.testing.contract.CoreRequestsContract;
import java.util.List;

class InMemoryCoreRequestsTest extends CoreRequestsContract {
    private final InMemoryCoreRequests core = new InMemoryCoreRequests();

    @Override
    protected CoreRequests coreRequests() {
        return core;
    }

    @Override
    protected List<String> arrived() {
        return core.requests().stream().map(InMemoryCoreRequestsTest::text).toList();
    }

    private static String text(Commission.CoreRequest request) {
        if (request instanceof Commission.AddressChange change) {
            return String.join(
                    "\n",
                    change.kvnr().value(),
                    text(change.name()),
                    String.join("\n", change.address().lines()),
                    change.address().postalCode(),
                    change.address().city());
        }
        if (request instanceof Commission.NameChange change) {
            return String.join(
                    "\n", change.kvnr().value(), text(change.name()), text(change.newName()), change.proof());
        }
        if (request instanceof Commission.CardOrder order) {
            return String.join("\n", order.kvnr().value(), text(order.name()), String.valueOf(order.picture()));
        }
        if (request instanceof Commission.CertificateRequest certificate) {
            return certificate.kvnr().value() + "\n" + certificate.year();
        }
        if (request instanceof Commission.BenefitClaimed claim) {
            return String.join(
                    "\n",
                    claim.kvnr().value(),
                    text(claim.name()),
                    claim.bankAccount().toString(),
                    String.valueOf(claim.invoice()));
        }
        Commission.BankAccountChange change = (Commission.BankAccountChange) request;
        return String.join(
                "\n",
                change.kvnr().value(),
                text(change.name()),
                change.account().toString(),
                change.iban().value(),
                change.holder());
    }

    private static String text(PersonName name) {
        return name.family() + '\n' + name.given();
    }

    @Override
    protected void takeDown() {
        core.down = true;
    }

    @Override
    protected void bringBack() {
        core.down = false;
    }
}
