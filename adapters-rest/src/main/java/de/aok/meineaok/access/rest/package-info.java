/** The way into the protected area: who may pass, and how a session is shown. */
@NullMarked
package de.aok.meineaok.access.rest;

import org.jspecify.annotations.NullMarked;
