/** The audit trail: what happened to an account, by whom, and unchanged since. */
package de.aok.meineaok.audit;
