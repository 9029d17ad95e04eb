/** Runs the portal on one machine, with a database, keys and secrets of its own. */
@NullMarked
package de.aok.meineaok.development;

import org.jspecify.annotations.NullMarked;
