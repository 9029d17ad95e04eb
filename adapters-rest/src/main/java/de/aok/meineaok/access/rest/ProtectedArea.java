package de.aok.meineaok.access.rest;

import de.aok.meineaok.access.application.UseSession;
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
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Puts a filter before every resource method that is not {@link Public}: that of staff if it is {@link StaffOnly}, else that of
 * sessions. So nothing is open by accident, and what is for staff is not for insured persons, nor the other way round.
 */
@Provider
@Dependent
@Rule({RuleId.LOG_1, RuleId.LOG_5, RuleId.HOT_2})
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
        StaffOnly staffOnly = annotation(resource, StaffOnly.class);
        // First, so that what is marked twice by mistake stays closed.
        if (staffOnly != null) {
            context.register(new StaffFilter(staffOnly), Priorities.AUTHENTICATION);
        } else if (annotation(resource, Public.class) == null) {
            context.register(new SessionFilter(useSession), Priorities.AUTHENTICATION);
        }
    }

    private static <A extends Annotation> @Nullable A annotation(ResourceInfo resource, Class<A> type) {
        A ofMethod = resource.getResourceMethod().getAnnotation(type);
        return ofMethod == null ? resource.getResourceClass().getAnnotation(type) : ofMethod;
    }
}
