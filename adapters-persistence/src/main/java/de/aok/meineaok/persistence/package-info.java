/** What all rows have in common. */
@NullMarked
package de.aok.meineaok.persistence;

import org.jspecify.annotations.NullMarked;
