/** The patient receipt over HTTP. */
@NullMarked
package de.aok.meineaok.receipt.rest;

import org.jspecify.annotations.NullMarked;
