/** Reports of bank accounts as rows. */
@NullMarked
package de.aok.meineaok.bankaccount.persistence;

import org.jspecify.annotations.NullMarked;
