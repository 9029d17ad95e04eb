/** Leaving: how use ends, and when the access is closed. */
package de.aok.meineaok.termination;
