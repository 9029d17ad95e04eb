/** The calendar in which the portal's periods count. */
@NullMarked
package de.aok.meineaok.calendar;

import org.jspecify.annotations.NullMarked;
