/** What orders and claims have in common. */
@NullMarked
package de.aok.meineaok.ordering.rest;

import org.jspecify.annotations.NullMarked;
