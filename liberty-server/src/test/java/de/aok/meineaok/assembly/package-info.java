@NullMarked
package de.aok.meineaok.assembly;

import org.jspecify.annotations.NullMarked;
