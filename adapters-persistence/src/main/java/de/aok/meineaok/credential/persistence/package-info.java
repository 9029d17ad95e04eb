/** The history of passwords as rows. */
@NullMarked
package de.aok.meineaok.credential.persistence;

import org.jspecify.annotations.NullMarked;
