/** Bank accounts, and their changes. */
@NullMarked
package de.aok.meineaok.bankaccount.rest;

import org.jspecify.annotations.NullMarked;
