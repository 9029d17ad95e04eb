/** All parameters of the rules as one value. */
@NullMarked
package de.aok.meineaok.ruleset;

import org.jspecify.annotations.NullMarked;
