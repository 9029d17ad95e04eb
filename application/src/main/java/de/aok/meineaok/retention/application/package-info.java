/** Deleting what has been kept for long enough. */
@NullMarked
package de.aok.meineaok.retention.application;

import org.jspecify.annotations.NullMarked;
