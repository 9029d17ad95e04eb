/** Messages as rows. */
@NullMarked
package de.aok.meineaok.mailbox.persistence;

import org.jspecify.annotations.NullMarked;
