@NullMarked
package de.aok.meineaok.healthcard;

import org.jspecify.annotations.NullMarked;
