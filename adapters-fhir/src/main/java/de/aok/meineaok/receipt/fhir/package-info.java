/** Receipts as FHIR R4. */
@NullMarked
package de.aok.meineaok.receipt.fhir;

import org.jspecify.annotations.NullMarked;
