/** What files are, by their content. */
@NullMarked
package de.aok.meineaok.document.inspection;

import org.jspecify.annotations.NullMarked;
