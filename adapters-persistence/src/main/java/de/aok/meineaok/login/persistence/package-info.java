/** Logins on their way and one-time passwords as rows. */
@NullMarked
package de.aok.meineaok.login.persistence;

import org.jspecify.annotations.NullMarked;
