/** What locking needs from outside. */
@NullMarked
package de.aok.meineaok.locking.application.port;

import org.jspecify.annotations.NullMarked;
