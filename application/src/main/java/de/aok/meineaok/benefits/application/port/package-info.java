/** What that needs. */
@NullMarked
package de.aok.meineaok.benefits.application.port;

import org.jspecify.annotations.NullMarked;
