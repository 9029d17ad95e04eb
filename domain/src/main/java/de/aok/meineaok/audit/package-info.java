/** The audit trail: what happened to an account, by whom, and unchanged since. */
@NullMarked
package de.aok.meineaok.audit;

import org.jspecify.annotations.NullMarked;
