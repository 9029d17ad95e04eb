/** Reads insured persons from FHIR R4, and makes samples of them. */
@NullMarked
package de.aok.meineaok.insured.fhir;

import org.jspecify.annotations.NullMarked;
