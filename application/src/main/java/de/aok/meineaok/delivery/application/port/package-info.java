/** What that needs. */
@NullMarked
package de.aok.meineaok.delivery.application.port;

import org.jspecify.annotations.NullMarked;
