/** Personal questions and what was typed into „Passwort vergessen“ as rows. */
@NullMarked
package de.aok.meineaok.recovery.persistence;

import org.jspecify.annotations.NullMarked;
