/** What access needs from outside. */
@NullMarked
package de.aok.meineaok.access.application.port;

import org.jspecify.annotations.NullMarked;
