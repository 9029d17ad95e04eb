package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers a fault with nothing but the number under which the log tells of it. */
@Provider
@Dependent
@Rule(RuleId.SEC_2)
public final class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Override
    public Response toResponse(Throwable fault) {
        return answer(fault);
    }

    static Response answer(Throwable fault) {
        UUID incident = UUID.randomUUID();
        LOG.log(Level.ERROR, "incident " + incident, WordlessTrace.of(fault));
        return Refusal.fault(incident).response();
    }
}
