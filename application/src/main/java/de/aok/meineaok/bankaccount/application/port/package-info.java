/** What bank accounts need from outside. */
@NullMarked
package de.aok.meineaok.bankaccount.application.port;

import org.jspecify.annotations.NullMarked;
