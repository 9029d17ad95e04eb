/** The activation code (Freischaltcode) that proves, by post, that the person registered is the person insured. */
@NullMarked
package de.aok.meineaok.activation;

import org.jspecify.annotations.NullMarked;
