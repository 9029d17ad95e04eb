/** What delivery needs from outside. */
@NullMarked
package de.aok.meineaok.notification.application.port;

import org.jspecify.annotations.NullMarked;
