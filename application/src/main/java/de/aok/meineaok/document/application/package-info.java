/** Handing files in, and keeping them. */
@NullMarked
package de.aok.meineaok.document.application;

import org.jspecify.annotations.NullMarked;
