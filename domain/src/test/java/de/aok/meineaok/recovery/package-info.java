@NullMarked
package de.aok.meineaok.recovery;

import org.jspecify.annotations.NullMarked;
