package de.aok.meineaok.retention.rest;

import de.aok.meineaok.retention.application.RecordKind;

/** What can be put under a legal hold. */
public enum HeldKind {
    MESSAGE,
    UPLOAD,
    CASE,
    FORM_ORDER,
    CERTIFICATE,
    CONTRIBUTIONS,
    CHANGE_REQUEST,
    BANK_ACCOUNT_REPORT,
    ACCOUNT;

    RecordKind inTheApplication() {
        return switch (this) {
            case MESSAGE -> RecordKind.MESSAGE;
            case UPLOAD -> RecordKind.UPLOAD;
            case CASE -> RecordKind.CASE;
            case FORM_ORDER -> RecordKind.FORM_ORDER;
            case CERTIFICATE -> RecordKind.CERTIFICATE;
            case CONTRIBUTIONS -> RecordKind.CONTRIBUTIONS;
            case CHANGE_REQUEST -> RecordKind.CHANGE_REQUEST;
            case BANK_ACCOUNT_REPORT -> RecordKind.BANK_ACCOUNT_REPORT;
            case ACCOUNT -> RecordKind.ACCOUNT;
        };
    }
}
