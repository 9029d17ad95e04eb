/** User name and password. */
@NullMarked
package de.aok.meineaok.credential;

import org.jspecify.annotations.NullMarked;
