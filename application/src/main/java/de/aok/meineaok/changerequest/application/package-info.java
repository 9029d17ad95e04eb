/** What persons ask the insurer's core system to change, and what it decides. */
@NullMarked
package de.aok.meineaok.changerequest.application;

import org.jspecify.annotations.NullMarked;
