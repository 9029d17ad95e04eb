/** Sessions and the counts of passwords as rows. */
@NullMarked
package de.aok.meineaok.access.persistence;

import org.jspecify.annotations.NullMarked;
