/** Leaving, and coming back. */
@NullMarked
package de.aok.meineaok.termination.rest;

import org.jspecify.annotations.NullMarked;
