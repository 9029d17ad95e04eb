/** The password of an account, and its change. */
@NullMarked
package de.aok.meineaok.credential.application;

import org.jspecify.annotations.NullMarked;
