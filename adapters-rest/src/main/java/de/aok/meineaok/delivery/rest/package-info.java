/** How the AOK's letters arrive. */
@NullMarked
package de.aok.meineaok.delivery.rest;

import org.jspecify.annotations.NullMarked;
