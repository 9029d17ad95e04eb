/** Locks, suspicion, and the tasks that follow from it. */
@NullMarked
package de.aok.meineaok.locking.application;

import org.jspecify.annotations.NullMarked;
