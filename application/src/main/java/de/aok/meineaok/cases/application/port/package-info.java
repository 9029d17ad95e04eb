/** What that needs. */
@NullMarked
package de.aok.meineaok.cases.application.port;

import org.jspecify.annotations.NullMarked;
