/** What the audit trail needs from outside. */
@NullMarked
package de.aok.meineaok.audit.application.port;

import org.jspecify.annotations.NullMarked;
