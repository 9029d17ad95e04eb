package de.aok.meineaok.redirect;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends every request on to the same path of the portal's public address. That address is configured and never taken from the
 * request, whose Host header anybody may have written.
 *
 * <p>The rule's annotation is not packaged with this web module, and a class file may well name an annotation that is not there.
 */
@Rule(RuleId.SEC_1)
@WebServlet("/*")
public final class HttpsRedirect extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** RFC 9110, 15.4.9: permanent, and the method stays what it was. */
    private static final int PERMANENT_REDIRECT = 308;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", publicUri() + request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String publicUri() {
        String uri = ConfigProvider.getConfig().getValue("meineaok.public.uri", String.class);
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
