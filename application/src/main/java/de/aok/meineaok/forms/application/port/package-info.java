/** What that needs. */
@NullMarked
package de.aok.meineaok.forms.application.port;

import org.jspecify.annotations.NullMarked;
