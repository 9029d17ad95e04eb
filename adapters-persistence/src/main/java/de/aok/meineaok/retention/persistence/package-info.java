/** What is kept for its time, in the database. */
@NullMarked
package de.aok.meineaok.retention.persistence;

import org.jspecify.annotations.NullMarked;
