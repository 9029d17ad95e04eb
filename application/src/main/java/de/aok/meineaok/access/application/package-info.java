/** Who gets at an account: sessions, and the one way to hold an account for a change. */
@NullMarked
package de.aok.meineaok.access.application;

import org.jspecify.annotations.NullMarked;
