package de.aok.meineaok.mobilenumber.rest;

import java.util.List;

/**
 * The mobile numbers of the account.
 *
 * @param numbers the current one, and after it the one that waits for its mTAN, if there is one
 */
public record MobileNumbersAnswer(List<MobileNumberAnswer> numbers) {}
