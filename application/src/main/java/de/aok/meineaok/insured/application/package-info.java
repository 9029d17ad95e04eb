/** The insured persons, as the insurer's core system hands them over. */
@NullMarked
package de.aok.meineaok.insured.application;

import org.jspecify.annotations.NullMarked;
