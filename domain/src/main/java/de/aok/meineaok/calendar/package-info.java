/** The calendar in which the portal's periods count. */
package de.aok.meineaok.calendar;
