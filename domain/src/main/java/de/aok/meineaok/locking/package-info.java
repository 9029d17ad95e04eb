/** Locks (Sperren), and the suspicion that sets one. */
@NullMarked
package de.aok.meineaok.locking;

import org.jspecify.annotations.NullMarked;
