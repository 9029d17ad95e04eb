/** The outbox as rows. */
@NullMarked
package de.aok.meineaok.notification.persistence;

import org.jspecify.annotations.NullMarked;
