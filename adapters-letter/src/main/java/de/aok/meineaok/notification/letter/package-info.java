/** Letters: set as accessible, archivable PDF by DIN 5008, and handed over. */
@NullMarked
package de.aok.meineaok.notification.letter;

import org.jspecify.annotations.NullMarked;
