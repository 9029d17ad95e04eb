package de.aok.meineaok.forms.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.document.rest.FileAnswer;
import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.forms.application.FormTopic;
import de.aok.meineaok.forms.application.OrderForm;
import de.aok.meineaok.forms.application.ReadForms;
import de.aok.meineaok.ordering.rest.OrderAnswer;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.Texts;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Forms, to be had at once or by post. */
@Path("forms")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.FRM_1, RuleId.FRM_3})
public class FormResource {
    private static final String PDF = "application/pdf";
    private static final String MAILBOX = "/api/mailbox/messages";

    private final ReadForms readForms;
    private final OrderForm orderForm;

    @Inject
    public FormResource(ReadForms readForms, OrderForm orderForm) {
        this.readForms = readForms;
        this.orderForm = orderForm;
    }

    @GET
    public Response list(@QueryParam("topic") @Nullable String topic) {
        List<Form> forms =
                readForms.list(topic == null ? null : Parameters.oneOf(FormTopic.class, "topic", topic, RuleId.FRM_1));
        Translatable answer = language -> new FormsAnswer(
                forms.stream().map(form -> FormEntry.of(form, language)).toList(),
                Texts.text(language, "forms.not-listed"),
                MAILBOX);
        return Response.ok(answer).build();
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, PDF})
    public Response show(@Context Request request, @PathParam("id") String id) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PDF))
                        .build());
        boolean asPdf = chosen != null && chosen.getMediaType().isCompatible(MediaType.valueOf(PDF));
        return readForms
                .find(id)
                .map(form -> asPdf ? pdf(request, form) : json(form))
                .orElseGet(FormResource::noForm);
    }

    @GET
    @Path("{id}/pdf")
    @Produces(MediaType.WILDCARD)
    public Response fetch(@Context Request request, @PathParam("id") String id) {
        return readForms.find(id).map(form -> pdf(request, form)).orElseGet(FormResource::noForm);
    }

    @POST
    @Path("{id}/orders")
    public Response order(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key) {
        return orderForm
                .order(new OrderForm.Command(
                        SignedIn.of(security).session().account(), id, Parameters.requiredKey(key, RuleId.FRM_1)))
                .map(outcome -> OrderAnswer.of(outcome, FormResource::ordered))
                .orElseGet(FormResource::noForm);
    }

    private static Response ordered(FormOrder order) {
        Translatable answer = language ->
                new FormOrdered(order.id(), order.form(), order.orderedAt(), Texts.text(language, "forms.ordered"));
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static Response json(Form form) {
        Translatable answer = language -> FormAnswer.of(form, language);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** Weak, since each server makes a file of its own of the same words. */
    private Response pdf(Request request, Form form) {
        EntityTag tag = new EntityTag(form.version(), true);
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(readForms.sheet(form), PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.attachment(form.id() + ".pdf")))
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Response noForm() {
        return Refusal.of(ProblemKind.NO_FORM).response();
    }
}
