/** Randomness and cryptography that rules only ask for. */
@NullMarked
package de.aok.meineaok.secrecy.application.port;

import org.jspecify.annotations.NullMarked;
