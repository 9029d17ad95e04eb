/** What could not be delivered, over REST. */
@NullMarked
package de.aok.meineaok.notification.rest;

import org.jspecify.annotations.NullMarked;
