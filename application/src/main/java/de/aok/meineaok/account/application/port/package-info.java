/** Where accounts are kept. */
@NullMarked
package de.aok.meineaok.account.application.port;

import org.jspecify.annotations.NullMarked;
