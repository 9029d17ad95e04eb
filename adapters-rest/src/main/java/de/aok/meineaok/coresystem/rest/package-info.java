/** What the core system tells the portal. */
@NullMarked
package de.aok.meineaok.coresystem.rest;

import org.jspecify.annotations.NullMarked;
