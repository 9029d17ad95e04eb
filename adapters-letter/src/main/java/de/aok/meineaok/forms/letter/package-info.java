/** Forms and certificates as sheets of paper. */
@NullMarked
package de.aok.meineaok.forms.letter;

import org.jspecify.annotations.NullMarked;
