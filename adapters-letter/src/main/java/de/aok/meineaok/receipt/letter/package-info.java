/** Receipts, to be printed. */
@NullMarked
package de.aok.meineaok.receipt.letter;

import org.jspecify.annotations.NullMarked;
