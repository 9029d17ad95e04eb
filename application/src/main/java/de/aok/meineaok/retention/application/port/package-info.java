/** What that needs. */
@NullMarked
package de.aok.meineaok.retention.application.port;

import org.jspecify.annotations.NullMarked;
