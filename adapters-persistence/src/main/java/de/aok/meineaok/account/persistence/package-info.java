/** Accounts as rows. */
@NullMarked
package de.aok.meineaok.account.persistence;

import org.jspecify.annotations.NullMarked;
