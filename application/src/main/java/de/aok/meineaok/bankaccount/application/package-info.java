/** Bankverbindungen: those on file, and their changes. */
@NullMarked
package de.aok.meineaok.bankaccount.application;

import org.jspecify.annotations.NullMarked;
