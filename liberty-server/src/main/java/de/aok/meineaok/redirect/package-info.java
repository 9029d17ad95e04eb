/** What plain HTTP gets: a way to TLS, and nothing else (SEC-1). */
@NullMarked
package de.aok.meineaok.redirect;

import org.jspecify.annotations.NullMarked;
