@NullMarked
package de.aok.meineaok.persistence;

import org.jspecify.annotations.NullMarked;
