/** The way in: password, mTAN, activation code, session. */
@NullMarked
package de.aok.meineaok.login;

import org.jspecify.annotations.NullMarked;
