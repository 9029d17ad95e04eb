/** What must happen wholly or not at all. */
@NullMarked
package de.aok.meineaok.transaction.application.port;

import org.jspecify.annotations.NullMarked;
