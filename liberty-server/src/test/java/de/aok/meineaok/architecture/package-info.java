/** What the architecture promises, as rules that can fail. */
@NullMarked
package de.aok.meineaok.architecture;

import org.jspecify.annotations.NullMarked;
