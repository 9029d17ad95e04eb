/** What the hotline does beside locks, letters and terminations. */
@NullMarked
package de.aok.meineaok.support.application;

import org.jspecify.annotations.NullMarked;
