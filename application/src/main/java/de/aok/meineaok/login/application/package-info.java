/** The steps of a login, and the session that they lead to. */
@NullMarked
package de.aok.meineaok.login.application;

import org.jspecify.annotations.NullMarked;
