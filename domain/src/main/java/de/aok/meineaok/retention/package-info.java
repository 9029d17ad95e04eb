/** How long what the portal stores is kept. */
@NullMarked
package de.aok.meineaok.retention;

import org.jspecify.annotations.NullMarked;
