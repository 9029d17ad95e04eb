/** Forgotten password („Passwort vergessen“): personal question, one-time password. */
package de.aok.meineaok.recovery;
