package de.aok.meineaok.notification.application;

/**
 * How a carrier calls what it was handed, by which its receipt is found.
 *
 * @param carrier the carrier's name in the configuration
 * @param reference unique with that carrier, for as long as receipts are awaited
 */
public record CarrierReference(String carrier, String reference) {}
