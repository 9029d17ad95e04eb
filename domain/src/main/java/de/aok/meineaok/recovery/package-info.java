/** Forgotten password („Passwort vergessen“): personal question, one-time password. */
@NullMarked
package de.aok.meineaok.recovery;

import org.jspecify.annotations.NullMarked;
