/** Claims of extra benefits in the database. */
@NullMarked
package de.aok.meineaok.benefits.persistence;

import org.jspecify.annotations.NullMarked;
