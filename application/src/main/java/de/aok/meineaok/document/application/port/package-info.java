/** What that needs. */
@NullMarked
package de.aok.meineaok.document.application.port;

import org.jspecify.annotations.NullMarked;
