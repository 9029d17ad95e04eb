@NullMarked
package de.aok.meineaok.rulebook;

import org.jspecify.annotations.NullMarked;
