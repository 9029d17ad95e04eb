/** Writes the rulebook: each rule with its words, the code that keeps it, the tests that prove it, and how they ended. */
@NullMarked
package de.aok.meineaok.rulebook;

import org.jspecify.annotations.NullMarked;
