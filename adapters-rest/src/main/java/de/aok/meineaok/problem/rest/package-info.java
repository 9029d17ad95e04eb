/** Refusals and faults as problem details (RFC 9457), in the language of the person. */
@NullMarked
package de.aok.meineaok.problem.rest;

import org.jspecify.annotations.NullMarked;
