/** The account (Zugang) of an insured person. */
@NullMarked
package de.aok.meineaok.account;

import org.jspecify.annotations.NullMarked;
