package de.aok.meineaok.rule;

/** What a person fills in, so that a violation can say which entry it concerns. */
public enum Field {
    INSURER("insurer"),
    KVNR("kvnr"),
    BIRTH_DATE("birthDate"),
    FAMILY_NAME("familyName"),
    USER_NAME("userName"),
    PASSWORD("password"),
    EMAIL("email"),
    MOBILE_NUMBER("mobileNumber"),
    PRIVACY_NOTICE_ACCEPTED("privacyNoticeAccepted"),
    TERMS_OF_USE_ACCEPTED("termsOfUseAccepted"),
    MTAN("mtan"),
    ACTIVATION_CODE("activationCode"),
    CURRENT_PASSWORD("currentPassword"),
    NEW_PASSWORD("newPassword"),
    SECURITY_QUESTION("question"),
    SECURITY_ANSWER("answer"),
    RECEIVED_ON("receivedOn"),
    ADDRESS_LINES("addressLines"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    COUNTRY("country"),
    SUBJECT("subject"),
    BODY("body"),
    SUBJECT_AREA("subjectArea"),
    FILES("files"),
    GIVEN_NAMES("givenNames"),
    CODE("code"),
    IBAN("iban"),
    ACCOUNT_HOLDER("holder"),
    PURPOSES("purposes"),
    FROM("from"),
    TO("to"),
    YEAR("year"),
    AMOUNT("amount"),
    SERVICE_ON("serviceOn"),
    BENEFIT("benefit"),
    BANK_ACCOUNT("bankAccount");

    private final String property;

    Field(String property) {
        this.property = property;
    }

    /** The entry's name in the portal's interfaces, such as {@code birthDate}. */
    public String property() {
        return property;
    }
}
