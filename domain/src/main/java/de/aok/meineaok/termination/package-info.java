/** Leaving: how use ends, and when the access is closed. */
@NullMarked
package de.aok.meineaok.termination;

import org.jspecify.annotations.NullMarked;
