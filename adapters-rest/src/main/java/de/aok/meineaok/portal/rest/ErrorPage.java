package de.aok.meineaok.portal.rest;

import de.aok.meineaok.problem.rest.Language;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Locale;

/**
 * Answers for the server what it refuses before the REST interface comes to see it, such as a header that cannot be parsed; to be
 * named as {@code error-page} of the web application. Without it the server would answer in words, and in HTML, of its own.
 */
public final class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Refusal refusal = Refusal.ofStatus(status);
        response.setStatus(refusal.kind().status());
        response.setContentType(Refusal.PROBLEM_JSON.toString());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        ProtectiveHeaders.VALUES.forEach(response::setHeader);
        StrictJson.mapper().writeValue(response.getOutputStream(), refusal.in(language));
    }
}
