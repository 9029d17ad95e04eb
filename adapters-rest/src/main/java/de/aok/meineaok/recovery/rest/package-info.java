/** Forgotten passwords, and the personal question that helps. */
@NullMarked
package de.aok.meineaok.recovery.rest;

import org.jspecify.annotations.NullMarked;
