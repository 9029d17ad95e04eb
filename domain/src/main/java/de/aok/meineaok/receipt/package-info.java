/** Patientenquittung: what was billed on a person's card. */
package de.aok.meineaok.receipt;
