/** Pictures for health cards. */
@NullMarked
package de.aok.meineaok.healthcard.inspection;

import org.jspecify.annotations.NullMarked;
