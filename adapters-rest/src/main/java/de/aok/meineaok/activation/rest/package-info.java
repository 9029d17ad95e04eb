/** Letters with activation codes. */
@NullMarked
package de.aok.meineaok.activation.rest;

import org.jspecify.annotations.NullMarked;
