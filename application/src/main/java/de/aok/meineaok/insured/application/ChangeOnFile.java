package de.aok.meineaok.insured.application;

import de.aok.meineaok.identity.Kvnr;

/**
 * That a hand-over said something else of a person than the one before.
 *
 * @param renamed of her name
 * @param moved of her address
 */
public record ChangeOnFile(Kvnr kvnr, boolean renamed, boolean moved) {}
