/** Leaving: termination, its withdrawal, and closing. */
@NullMarked
package de.aok.meineaok.termination.application;

import org.jspecify.annotations.NullMarked;
