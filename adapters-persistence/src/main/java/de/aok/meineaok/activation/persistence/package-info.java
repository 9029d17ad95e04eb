/** Activation codes as rows. */
@NullMarked
package de.aok.meineaok.activation.persistence;

import org.jspecify.annotations.NullMarked;
