/** What that needs. */
@NullMarked
package de.aok.meineaok.caseorder.application.port;

import org.jspecify.annotations.NullMarked;
