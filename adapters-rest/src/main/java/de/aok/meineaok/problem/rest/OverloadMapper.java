package de.aok.meineaok.problem.rest;

import de.aok.meineaok.credential.application.OverloadedException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Asks to come back a little later. */
@Provider
@Dependent
public final class OverloadMapper implements ExceptionMapper<OverloadedException> {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Response toResponse(OverloadedException overload) {
        return Refusal.of(ProblemKind.OVERLOADED)
                .builder()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
