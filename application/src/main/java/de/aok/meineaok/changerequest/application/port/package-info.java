/** What requests for changes need from outside. */
@NullMarked
package de.aok.meineaok.changerequest.application.port;

import org.jspecify.annotations.NullMarked;
