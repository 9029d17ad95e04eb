package de.aok.meineaok.login.rest;

/**
 * Another mTAN is on its way; the one before is void.
 *
 * @param sentTo the number, masked
 */
public record MtanResent(String sentTo) {}
