/** What recovery needs from outside. */
@NullMarked
package de.aok.meineaok.recovery.application.port;

import org.jspecify.annotations.NullMarked;
