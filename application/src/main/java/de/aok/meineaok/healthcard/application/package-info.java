/** Ordering a health card. */
@NullMarked
package de.aok.meineaok.healthcard.application;

import org.jspecify.annotations.NullMarked;
