/** Forgotten password: personal question, one-time password, the choice of a new one. */
@NullMarked
package de.aok.meineaok.recovery.application;

import org.jspecify.annotations.NullMarked;
