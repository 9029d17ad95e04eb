/** What that needs. */
@NullMarked
package de.aok.meineaok.mailbox.application.port;

import org.jspecify.annotations.NullMarked;
