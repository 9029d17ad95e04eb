/** Locks (Sperren), and the suspicion that sets one. */
package de.aok.meineaok.locking;
