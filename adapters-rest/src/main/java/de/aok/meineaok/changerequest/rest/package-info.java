/** What persons ask the core system to change. */
@NullMarked
package de.aok.meineaok.changerequest.rest;

import org.jspecify.annotations.NullMarked;
