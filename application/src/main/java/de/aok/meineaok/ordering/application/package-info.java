/** What persons order or claim, once however often they repeat it. */
@NullMarked
package de.aok.meineaok.ordering.application;

import org.jspecify.annotations.NullMarked;
