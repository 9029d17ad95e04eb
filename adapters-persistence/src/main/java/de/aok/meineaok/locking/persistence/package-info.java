/** The hotline's tasks as rows. */
@NullMarked
package de.aok.meineaok.locking.persistence;

import org.jspecify.annotations.NullMarked;
