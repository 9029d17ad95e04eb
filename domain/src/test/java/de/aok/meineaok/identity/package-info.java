@NullMarked
package de.aok.meineaok.identity;

import org.jspecify.annotations.NullMarked;
