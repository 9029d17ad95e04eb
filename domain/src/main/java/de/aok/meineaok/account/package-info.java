/** The account (Zugang) of an insured person. */
package de.aok.meineaok.account;
