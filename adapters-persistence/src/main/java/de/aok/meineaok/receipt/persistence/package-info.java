/** Billed services as rows. */
@NullMarked
package de.aok.meineaok.receipt.persistence;

import org.jspecify.annotations.NullMarked;
