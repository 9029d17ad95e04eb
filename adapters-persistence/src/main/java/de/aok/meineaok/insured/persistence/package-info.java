/** Insured persons as rows. */
@NullMarked
package de.aok.meineaok.insured.persistence;

import org.jspecify.annotations.NullMarked;
