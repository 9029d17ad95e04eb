/** The REST interface as a whole: what is in it, and what holds for all of it. */
@NullMarked
package de.aok.meineaok.portal.rest;

import org.jspecify.annotations.NullMarked;
