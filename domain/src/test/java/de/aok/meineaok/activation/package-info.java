@NullMarked
package de.aok.meineaok.activation;

import org.jspecify.annotations.NullMarked;
