/** Requests for changes as rows. */
@NullMarked
package de.aok.meineaok.changerequest.persistence;

import org.jspecify.annotations.NullMarked;
