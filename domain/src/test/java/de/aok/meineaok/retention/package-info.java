@NullMarked
package de.aok.meineaok.retention;

import org.jspecify.annotations.NullMarked;
