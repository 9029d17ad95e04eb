@NullMarked
package de.aok.meineaok.locking;

import org.jspecify.annotations.NullMarked;
