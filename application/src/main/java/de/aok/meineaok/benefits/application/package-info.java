/** Claiming extra benefits. */
@NullMarked
package de.aok.meineaok.benefits.application;

import org.jspecify.annotations.NullMarked;
