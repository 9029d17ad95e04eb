@NullMarked
package de.aok.meineaok.ruleset;

import org.jspecify.annotations.NullMarked;
