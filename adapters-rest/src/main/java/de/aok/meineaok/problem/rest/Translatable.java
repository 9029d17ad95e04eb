package de.aok.meineaok.problem.rest;

import java.util.Locale;

/** The entity of an answer whose texts wait for the language of the request. */
@FunctionalInterface
public interface Translatable {

    /**
     * What is written as JSON.
     *
     * @param language {@link Locale#GERMAN} or {@link Locale#ENGLISH}
     */
    Object in(Locale language);
}
