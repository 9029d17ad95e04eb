/** Puts the portal together: the only package that knows every adapter. */
@NullMarked
package de.aok.meineaok.assembly;

import org.jspecify.annotations.NullMarked;
