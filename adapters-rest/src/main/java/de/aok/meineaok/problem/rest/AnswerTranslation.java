package de.aok.meineaok.problem.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Puts answers into the language of their request. */
@Provider
@Dependent
public final class AnswerTranslation implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Translatable translatable) {
            Locale language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.setEntity(translatable.in(language));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        }
    }
}
