package de.aok.meineaok.forms.rest;

import java.util.List;

/**
 * The forms.
 *
 * @param notListed what to do if the one that is looked for is not among them (FRM-3)
 * @param askBy where to send that message
 */
public record FormsAnswer(List<FormEntry> forms, String notListed, String askBy) {}
