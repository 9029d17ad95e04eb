/** Who somebody is: the few values that all capabilities share. */
@NullMarked
package de.aok.meineaok.identity;

import org.jspecify.annotations.NullMarked;
