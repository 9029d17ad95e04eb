@NullMarked
package de.aok.meineaok.calendar;

import org.jspecify.annotations.NullMarked;
