/** Health cards, ordered by the person. */
@NullMarked
package de.aok.meineaok.healthcard.rest;

import org.jspecify.annotations.NullMarked;
