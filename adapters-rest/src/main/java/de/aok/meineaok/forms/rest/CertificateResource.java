package de.aok.meineaok.forms.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.forms.application.OrderCertificate;
import de.aok.meineaok.ordering.rest.OrderAnswer;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** Certificates for the session's person, and nobody else. */
@Path("certificates")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.FRM_2)
public class CertificateResource {
    private final OrderCertificate orderCertificate;

    @Inject
    public CertificateResource(OrderCertificate orderCertificate) {
        this.orderCertificate = orderCertificate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(
            @Context SecurityContext security,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            @NotNull @Valid CertificateEntry entry) {
        return OrderAnswer.of(
                orderCertificate.order(new OrderCertificate.Command(
                        SignedIn.of(security).session().account(),
                        entry.kind(),
                        entry.year(),
                        Parameters.requiredKey(key, RuleId.FRM_2))),
                CertificateResource::ordered);
    }

    private static Response ordered(CertificateOrder order) {
        Translatable answer = language -> CertificateOrdered.of(order, language);
        return Response.status(
                        order.way() == CertificateOrder.Way.CORE ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .entity(answer)
                .build();
    }
}
