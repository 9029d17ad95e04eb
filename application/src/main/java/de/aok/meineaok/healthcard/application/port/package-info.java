/** What that needs. */
@NullMarked
package de.aok.meineaok.healthcard.application.port;

import org.jspecify.annotations.NullMarked;
