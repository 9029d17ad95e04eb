/** Hashing of passwords and codes. */
@NullMarked
package de.aok.meineaok.credential.application.port;

import org.jspecify.annotations.NullMarked;
