package de.aok.meineaok.access.rest;

import de.aok.meineaok.login.application.UseSession;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts the session's filter before every resource method that is not {@link Public}. */
@Provider
@Dependent
@Rule({RuleId.LOG_1, RuleId.LOG_5})
public final class ProtectedArea implements DynamicFeature {
    private final UseSession useSession;

    /** For runtimes that make providers themselves and would leave out, and so unprotected, what has no such constructor. */
    public ProtectedArea() {
        this(CDI.current().select(UseSession.class).get());
    }

    @Inject
    public ProtectedArea(UseSession useSession) {
        this.useSession = useSession;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(Public.class)
                || resource.getResourceClass().isAnnotationPresent(Public.class);
        if (!open) {
            context.register(new SessionFilter(useSession), Priorities.AUTHENTICATION);
        }
    }
}
