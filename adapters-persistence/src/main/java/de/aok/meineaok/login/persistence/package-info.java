/** Logins, sessions and their counts as rows. */
@NullMarked
package de.aok.meineaok.login.persistence;

import org.jspecify.annotations.NullMarked;
