/** The steps of a login. */
@NullMarked
package de.aok.meineaok.login.application;

import org.jspecify.annotations.NullMarked;
