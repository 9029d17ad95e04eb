/** Persönliche Daten: what a person sees of herself, and changes. */
@NullMarked
package de.aok.meineaok.personaldata.application;

import org.jspecify.annotations.NullMarked;
