/** The hotline's list of people to be contacted. */
@NullMarked
package de.aok.meineaok.locking.rest;

import org.jspecify.annotations.NullMarked;
