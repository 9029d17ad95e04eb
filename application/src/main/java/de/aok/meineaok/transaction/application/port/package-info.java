/** The unit in which changes are made together. */
@NullMarked
package de.aok.meineaok.transaction.application.port;

import org.jspecify.annotations.NullMarked;
