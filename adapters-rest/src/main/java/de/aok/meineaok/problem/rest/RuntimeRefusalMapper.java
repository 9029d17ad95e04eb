package de.aok.meineaok.problem.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the REST runtime itself refuses, such as an unknown path, in the form of all other refusals. */
@Provider
@Dependent
public final class RuntimeRefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response given = exception.getResponse();
        if (given.getStatus() < 400 || given.getEntity() instanceof Refusal) {
            return given;
        }
        if (given.getStatus() >= 500) {
            return FaultMapper.answer(exception);
        }
        Response.ResponseBuilder answer = Refusal.ofStatus(given.getStatus()).builder();
        Object allow = given.getHeaders().getFirst(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }
}
