/** Where activation codes are kept. */
@NullMarked
package de.aok.meineaok.activation.application.port;

import org.jspecify.annotations.NullMarked;
