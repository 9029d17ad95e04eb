@NullMarked
package de.aok.meineaok.testing;

import org.jspecify.annotations.NullMarked;
