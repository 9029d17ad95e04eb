@NullMarked
package de.aok.meineaok.termination;

import org.jspecify.annotations.NullMarked;
