/** Receipts as tables. */
@NullMarked
package de.aok.meineaok.receipt.csv;

import org.jspecify.annotations.NullMarked;
