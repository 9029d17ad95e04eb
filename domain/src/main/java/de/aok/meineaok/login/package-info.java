/** The way in: password, mTAN, activation code, session. */
package de.aok.meineaok.login;
