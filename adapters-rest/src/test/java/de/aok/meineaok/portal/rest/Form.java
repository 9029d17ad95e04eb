package de.aok.meineaok.portal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The registration form of an insured person, to be changed by a test. */
final class Form {
    static final String USER_NAME = "AnnaM74";
    static final String PASSWORD = "Kranich+Regal.42";

    private final ObjectNode entries = new ObjectMapper().createObjectNode();

    Form() {
        entries.put("insurer", "102114819")
                .put("kvnr", TestPortal.KVNR)
                .put("birthDate", "1974-05-17")
                .put("familyName", "Mueller")
                .put("userName", USER_NAME)
                .put("password", PASSWORD)
                .put("email", "anna@example.org")
                .put("mobileNumber", "+4915123456789")
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
