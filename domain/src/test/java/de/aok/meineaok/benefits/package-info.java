@NullMarked
package de.aok.meineaok.benefits;

import org.jspecify.annotations.NullMarked;
