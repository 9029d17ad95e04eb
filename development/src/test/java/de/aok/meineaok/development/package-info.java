@NullMarked
package de.aok.meineaok.development;

import org.jspecify.annotations.NullMarked;
