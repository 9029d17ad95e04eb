/** How the AOK's letters arrive. */
@NullMarked
package de.aok.meineaok.delivery.application;

import org.jspecify.annotations.NullMarked;
