/** Keyed hashes, sealing and randomness by the providers of the JDK. */
@NullMarked
package de.aok.meineaok.secrecy.crypto;

import org.jspecify.annotations.NullMarked;
