package de.aok.meineaok.retention.rest;

import de.aok.meineaok.retention.application.RecordKind;

/** What can be put under a legal hold. */
public enum HeldKind {
    MESSAGE,
    UPLOAD,
    CASE,
    FORM_ORDER,
    CERTIFICATE,
    CHANGE_REQUEST,
    ACCOUNT;

    RecordKind inTheApplication() {
        return switch (this) {
            case MESSAGE -> RecordKind.MESSAGE;
            case UPLOAD -> RecordKind.UPLOAD;
            case CASE -> RecordKind.CASE;
            case FORM_ORDER -> RecordKind.FORM_ORDER;
            case CERTIFICATE -> RecordKind.CERTIFICATE;
            case CHANGE_REQUEST -> RecordKind.CHANGE_REQUEST;
            case ACCOUNT -> RecordKind.ACCOUNT;
        };
    }
}
