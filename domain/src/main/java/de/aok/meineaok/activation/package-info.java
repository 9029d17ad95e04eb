/** The activation code (Freischaltcode) that proves, by post, that the person registered is the person insured. */
package de.aok.meineaok.activation;
