/** Letters with activation codes, reminders of them, and the removal of what was never activated. */
@NullMarked
package de.aok.meineaok.activation.application;

import org.jspecify.annotations.NullMarked;
