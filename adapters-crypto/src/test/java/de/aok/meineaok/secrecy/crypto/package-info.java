@NullMarked
package de.aok.meineaok.secrecy.crypto;

import org.jspecify.annotations.NullMarked;
