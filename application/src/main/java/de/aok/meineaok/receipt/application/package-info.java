/** The patient receipt (Patientenquittung): what was billed on a person's card. */
@NullMarked
package de.aok.meineaok.receipt.application;

import org.jspecify.annotations.NullMarked;
