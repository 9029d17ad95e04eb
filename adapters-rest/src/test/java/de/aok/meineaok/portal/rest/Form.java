package de.aok.meineaok.portal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.aok.meineaok.testing.TestPortal;

/** Anne's registration form, to be changed by a test. */
final class Form {
    static final String KVNR = TestPortal.ANNE.kvnr().value();
    static final String BIRTH_DATE = TestPortal.ANNE.birthDate().toString();
    static final String USER_NAME = TestPortal.USER_NAME;
    static final String PASSWORD = TestPortal.PASSWORD;

    private final ObjectNode entries = new ObjectMapper().createObjectNode();

    Form() {
        entries.put("insurer", "102114819")
                .put("kvnr", KVNR)
                .put("birthDate", BIRTH_DATE)
                .put("familyName", "Mueller")
                .put("userName", USER_NAME)
                .put("password", PASSWORD)
                .put("email", "anne@example.org")
                .put("mobileNumber", "+4915112345634")
                .put("privacyNoticeAccepted", true)
                .put("termsOfUseAccepted", true);
    }

    Form with(String entry, String value) {
        entries.put(entry, value);
        return this;
    }

    Form with(String entry, boolean value) {
        entries.put(entry, value);
        return this;
    }

    Form without(String entry) {
        entries.remove(entry);
        return this;
    }

    String json() {
        return entries.toString();
    }
}
