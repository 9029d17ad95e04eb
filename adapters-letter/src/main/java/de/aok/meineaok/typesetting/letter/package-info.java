/** Typesetting: XHTML as accessible, archivable PDF, whatever it says. */
@NullMarked
package de.aok.meineaok.typesetting.letter;

import org.jspecify.annotations.NullMarked;
