@NullMarked
package de.aok.meineaok.credential.crypto;

import org.jspecify.annotations.NullMarked;
