/** How the AOK's letters arrive, in the database. */
@NullMarked
package de.aok.meineaok.delivery.persistence;

import org.jspecify.annotations.NullMarked;
