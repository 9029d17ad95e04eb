/** How long what the portal stores is kept. */
package de.aok.meineaok.retention;
